import { expect, it } from '@jest/globals';
import { packKnown, unpackKnowledge } from '../../../src/ingest/gazetteer/packed-knowledge.js';
import { groupNames, type KnownClaim } from '../../../src/language/gazetteer/graph-knowledge.js';
import { Lexicon } from '../../../src/language/gazetteer/lexicon.js';
import { personalNames } from '../../../src/language/gazetteer/personal-names.js';

const claim = (id: string, said: Partial<KnownClaim>): KnownClaim => ({
  ...{ id, subject: 'quote:a', predicate: 'SAID', object: null, value: null, role: null },
  ...{ validFrom: null, validTo: null, ...said },
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
