import { describe, expect, it } from '@jest/globals';
import { claimColumns, readClaim } from '../../../src/claims/graph/read-claims.js';
import { toKnownClaim } from '../../../src/ingest/gazetteer/known-claim.js';
import { packKnown, unpackKnowledge } from '../../../src/ingest/gazetteer/packed-knowledge.js';
import { readGraphKnowledge } from '../../../src/ingest/gazetteer/read-graph-knowledge.js';
import { groupNames, type KnownClaim } from '#reader/gazetteer/graph-knowledge.js';
import { Lexicon } from '#reader/gazetteer/lexicon.js';
import { personalNames } from '#reader/gazetteer/personal-names.js';
import { byId } from '#text/compare-texts.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';

const claim = (id: string, said: Partial<KnownClaim>): KnownClaim => ({
  id,
  subject: 'quote:a',
  predicate: 'MEMBER_OF',
  object: null,
  value: null,
  role: null,
  validFrom: null,
  validTo: null,
  ...said,
});

const joins = claim('claim:2', { subject: 'country:om', object: 'organization:dco' });
const hosts = claim('claim:1', { subject: 'country:om', object: 'organization:dco' });
const says = claim('claim:3', { predicate: 'TEXT', value: 'قال «نعم»\nثم 😀 صمت' });
const named = (entity: string, text: string) => ({ entity, kind: 'Country' as const, text });
const first = { names: [named('country:om', 'عُمان')], claims: [joins, says] };
const second = { names: [named('country:bh', 'Bahrain')], claims: [hosts] };

function unpacked() {
  const version = { storeId: 'a', number: 1 };
  const parts = [first, second].flatMap((part) => packKnown(part, version).parts);
  return unpackKnowledge({ version, parts });
}

it('is the same knowledge in another memory, in an order that is independent of its parts', () => {
  const { version, names, claims } = unpacked();
  expect(version).toBe('a@1');
  expect(names).toEqual(groupNames([...first.names, ...second.names]));
  const places = [...claims.entries()];
  expect(places.map(([, each]) => each)).toEqual([joins, says, hosts]);
  for (const [place, each] of places) expect(claims.at(place)).toEqual(each);
});

it('gives the claims of an entity by their ids, the same after their memory was given back', () => {
  const lexicon = new Lexicon(unpacked(), personalNames());
  for (let time = 0; time < 2; time += 1) {
    expect(lexicon.about('country:om')).toEqual([hosts, joins]);
    expect(lexicon.about('country:om')).toBe(lexicon.about('country:om'));
    expect(lexicon.ofObject('organization:dco')).toEqual([hosts, joins]);
    expect(lexicon.about('country:bh')).toEqual([]);
    lexicon.forgetClaims();
  }
  expect(lexicon.quoteOf('قال «نعم»\nثم 😀 صمت')).toBe('quote:a');
});

describe('the knowledge of a graph', () => {
  const seeded = useSeed();

  it('has of each claim that counts what its record says', async () => {
    const all = await seeded.store.read(
      toStatement(cypher`MATCH (c:Claim) WHERE c.predicate <> 'NAME' RETURN ${claimColumns}`),
    );
    const counting = all
      .map(readClaim)
      .filter(({ status, rank }) => status === 'ACCEPTED' && rank !== 'DEPRECATED');
    const { claims } = await readGraphKnowledge(seeded.store);
    const known = Array.from(claims.entries(), ([, each]) => each);
    expect(known.length).toBeGreaterThan(300);
    expect(known.sort(byId)).toEqual(counting.map(toKnownClaim).sort(byId));
  });
});
