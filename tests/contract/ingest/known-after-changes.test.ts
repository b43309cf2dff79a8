import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { changesBetween } from '../../../src/claims/log/read-changes.js';
import {
  packKnowledge,
  unpackKnowledge,
  type PackedKnowledge,
} from '../../../src/ingest/gazetteer/packed-knowledge.js';
import { readGraphKnowledge } from '../../../src/ingest/gazetteer/read-graph-knowledge.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import { byId } from '#text/compare-texts.js';
import { readIds } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, made, rowsOf } from '../../fixtures/curation/curator.js';
import { spellings, twoSpellings } from '../../fixtures/curation/two-spellings.js';
import { confirm, headline, noted, useCuration } from '../../fixtures/curation/use-curation.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { readFiles } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const [o, x, p, q] = ['organization:o', 'organization:x', 'person:p', 'person:q'] as const;

/** Lines of all that is known, each with the id by which a change names it. */
function linesOf({ names, claims }: GraphKnowledge): ReadonlyMap<string, string> {
  return new Map([
    ...names.map((name) => [JSON.stringify(name), name.entity] as const),
    ...Array.from(claims.entries(), ([, claim]) => [JSON.stringify(claim), claim.id] as const),
  ]);
}

function sorted({ version, names, claims }: GraphKnowledge) {
  return { version, names, claims: Array.from(claims.entries(), ([, claim]) => claim).sort(byId) };
}

describe.each(testStores())('the knowledge of a graph that changes: $name', (engine) => {
  const { store } = useCuration(engine, twoSpellings);
  const load = async (files: Record<string, string>) =>
    loadDatasets(store(), await readFiles(files));

  it('follows each change, which names all that becomes other', async () => {
    const partners = await claimOf(store(), x, 'PARTNER_OF');
    let [packed, known] = [await packKnowledge(store()), await readGraphKnowledge(store())];
    const after = async (act: Promise<unknown>) => {
      const done = await act;
      const now = await readGraphKnowledge(store());
      const followed = await packKnowledge(store(), packed);
      expect(sorted(unpackKnowledge(followed))).toEqual(sorted(now));
      const changes = await changesBetween(store(), packed.version.number, followed.version.number);
      const named = new Set(changes?.flatMap(({ upserted, removed }) => [...upserted, ...removed]));
      const [before, lines] = [linesOf(known), linesOf(now)];
      const other = [...before, ...lines].filter(([line]) => !before.has(line) || !lines.has(line));
      expect(other.map(([, id]) => id).filter((id) => !named.has(id))).toEqual([]);
      [packed, known] = [followed, now];
      return { done, others: other.length };
    };
    const evidence = [headline];
    const value = { text: 'The Organisation', lang: 'EN', nameKind: 'OFFICIAL' } as const;
    const assertion = { claim: { subject: x, predicate: 'NAME', value, evidence }, confirm };
    const correction = {
      claim: partners,
      validFrom: '2020',
      keepEvidence: true,
      evidence: [noted('They are partners since 2020.')],
    };
    const acts: (() => Promise<unknown>)[] = [
      () => made(assertClaim(store(), curator(), assertion)),
      () => made(setRank(store(), curator(), { claim: partners, rank: 'DEPRECATED' })),
      () => made(setRank(store(), curator(), { claim: partners, rank: 'NORMAL' })),
      () => made(correctClaim(store(), curator(), correction)),
      () => made(mergeEntities(store(), curator(), { canonical: p, others: [q] })),
      () => made(mergeEntities(store(), curator(), { canonical: x, others: [o] })),
      () => made(splitEntity(store(), curator(), { entity: p, apart: [q] })),
      async () => {
        const change = await made(mergeEntities(store(), curator(), { canonical: q, others: [p] }));
        return made(undoChange(store(), curator(), { change }));
      },
      async () => {
        const claim = await claimOf(store(), x, 'HOSTED');
        return made(retractClaim(store(), curator(), { claim }));
      },
      () =>
        load({
          ...twoSpellings,
          'news/forum.yaml': twoSpellings['news/forum.yaml'].replace(spellings, ''),
        }),
      () => load(twoSpellings),
    ];
    const others: number[] = [];
    for (const act of acts) others.push((await after(act())).others);
    expect(others.filter((count) => count > 0).length).toBeGreaterThan(8);
  });

  it('is read anew for another graph, an earlier version and changes that are not recorded', async () => {
    const packed = await packKnowledge(store());
    const { version } = packed;
    const unknown = [
      { ...version, storeId: 'another' },
      { ...version, number: version.number + 1 },
      { ...version, number: -1 },
    ];
    for (const each of unknown) {
      const former: PackedKnowledge = { ...packed, version: each };
      const { parts } = await packKnowledge(store(), former);
      expect(parts.filter((part) => packed.parts.includes(part))).toEqual([]);
    }
    expect((await packKnowledge(store(), packed)).parts).toEqual(packed.parts);
  });
});

describe('the knowledge of a larger graph', () => {
  const seeded = useSeed();

  it('is read again in its parts alone that a change has touched', async () => {
    const packed = await packKnowledge(seeded.store);
    const of = cypher`MATCH (c:Claim) WHERE c.predicate = 'MEMBER_OF' RETURN c.id AS id ORDER BY id LIMIT 1`;
    const [claim = ''] = readIds(await rowsOf(seeded.store, of));
    await made(setRank(seeded.store, curator(), { claim, rank: 'DEPRECATED' }));
    const followed = await packKnowledge(seeded.store, packed);
    const again = followed.parts.filter((part) => !packed.parts.includes(part));
    expect(again.map(({ share }) => share?.of)).toEqual(['names', 'claims']);
    expect(followed.parts.length).toBeGreaterThan(again.length);
    expect(sorted(unpackKnowledge(followed))).toEqual(
      sorted(await readGraphKnowledge(seeded.store)),
    );
  });
});
