import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChangeOutcome } from '../../src/change/actions/action-types.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../src/change/actions/correct-claim.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { splitEntity } from '../../src/change/actions/split-entity.js';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import { retractClaim, setRank } from '../../src/change/actions/decide-claim.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { ranks } from '../../src/model/values/lists.js';
import { readIds } from '../../src/store/read-row.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { curator, dumpContent, rowsOf } from '../fixtures/curation/curator.js';
import { disputedForum } from '../fixtures/seed/disputed-forum.js';
import { dumpGraph, listOf } from '../fixtures/seed/graph-dump.js';
import { readFiles } from '../fixtures/seed/temporary-seed.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

type Action = (
  store: GraphStore,
  claims: readonly string[],
  changes: readonly string[],
) => Promise<ChangeOutcome | undefined>;

const pick = (ids: readonly string[], i: number) => ids[i % Math.max(ids.length, 1)] ?? 'none';
const note = [{ document: 'document:list', note: 'It is listed.' }];
const head = { roleKey: 'secretary-general', roleAr: 'الأمين العام', roleEn: 'Secretary General' };
const held = { predicate: 'HOLDS_POSITION', object: 'organization:o', ...head, validFrom: '2020' };
/** Claims that may contradict each other, over subjects that they do not share. */
const relations = [
  { subject: 'edition:f-2', predicate: 'ABOUT', object: 'topic:b' },
  { subject: 'edition:f-2', predicate: 'HELD_IN', object: 'place:a' },
  { subject: 'edition:f-2', predicate: 'HELD_IN', object: 'place:b' },
  { subject: 'organization:o', predicate: 'HOSTED', object: 'edition:f-2' },
  { subject: 'organization:x', predicate: 'CO_HOSTED', object: 'edition:f-2' },
  { subject: 'person:p', ...held },
  { subject: 'person:q', ...held },
];
/** Entities that may be judged to be one. */
const alike = [
  ['edition:f-1', 'edition:f-2'],
  ['organization:o', 'organization:x'],
  ['person:p', 'person:q', 'person:r'],
  ['place:a', 'place:b', 'place:riyadh'],
  ['topic:a', 'topic:b', 'topic:c'],
];
const others = ['place:a', 'place:b', 'organization:x', 'person:q', 'person:r'];
const seed = {
  ...disputedForum,
  'news/others.yaml': `entities:\n${others.map((id) => `  - id: ${id}\n    names: [{ text: One, lang: EN, kind: SHORT, method: REFERENCE, evidence: [page] }]`).join('\n')}`,
};

/** Actions of a curator, with a load of the seed now and then. */
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.nat().map(
    (i): Action =>
      (store, claims) =>
        retractClaim(store, curator(), { claim: pick(claims, i) }),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...ranks)).map(
    ([i, rank]): Action =>
      (store, claims) =>
        setRank(store, curator(), { claim: pick(claims, i), rank }),
  ),
  fc.tuple(fc.nat(), fc.constantFrom('2019', '2020-06', null)).map(
    ([i, validTo]): Action =>
      (store, claims) =>
        correctClaim(store, curator(), {
          claim: pick(claims, i),
          validTo,
          ...(validTo !== null && { evidence: note, keepEvidence: true }),
        }),
  ),
  fc.constantFrom(...relations).map(
    (said): Action =>
      (store) =>
        assertClaim(store, curator(), { claim: { ...said, evidence: note } }),
  ),
  fc.constantFrom('2019', '2020', '2021').map(
    (date): Action =>
      (store) =>
        assertClaim(store, curator(), {
          claim: { subject: 'edition:f-2', predicate: 'DATE', value: { date }, evidence: note },
        }),
  ),
  fc.tuple(fc.constantFrom('One', 'Two'), fc.constantFrom('SHORT', 'ALIAS', 'OFFICIAL')).map(
    ([text, nameKind]): Action =>
      (store) =>
        assertClaim(store, curator(), {
          claim: {
            subject: 'person:q',
            predicate: 'NAME',
            evidence: note,
            value: { text, lang: 'EN', nameKind },
          },
        }),
  ),
  fc.tuple(fc.constantFrom(...alike), fc.nat(), fc.nat()).map(
    ([ids, i, k]): Action =>
      (store) =>
        mergeEntities(store, curator(), { canonical: pick(ids, i), others: [pick(ids, k)] }),
  ),
  fc.nat().map((i): Action => async (store) => {
    const led = await rowsOf(
      store,
      cypher`MATCH (a:Alias) RETURN a.canonical, a.id AS id ORDER BY id`,
    );
    const [entity, apart] = (led[i % Math.max(led.length, 1)] ?? ['none', 'none']).map(String);
    return splitEntity(store, curator(), { entity: entity ?? '', apart: [apart ?? ''] });
  }),
  fc.nat().map(
    (i): Action =>
      (store, _, changes) =>
        undoChange(store, curator(), { change: pick(changes, i) }),
  ),
  fc.constant<Action>(async (store) => {
    await loadDatasets(store, await readFiles(seed), { force: true });
    return undefined;
  }),
);

/** The ids of the entities of which any line of a graph differs from that of another, with both ends of relations. */
function differing(before: readonly string[], after: readonly string[]): string[] {
  const [old, now] = [new Set(before), new Set(after)];
  const lines = [
    ...before.filter((line) => !now.has(line)),
    ...after.filter((line) => !old.has(line)),
  ];
  return lines.flatMap((line) => {
    const values = listOf(JSON.parse(line.slice(line.indexOf(' '))));
    if (line.startsWith('Entity-'))
      return values.slice(1, line.startsWith('Entity-Name') ? 2 : 3).map(String);
    const properties: unknown = values[1];
    const isEntity = line.startsWith('Entity ') && typeof properties === 'object' && properties;
    return isEntity && 'id' in properties ? [String(properties.id)] : [];
  });
}

describe.each(testStores())('random curation: $name', (engine) => {
  const used = useStore(engine, 'definitions');
  // Neo4j plans most statements of a change anew, so it takes a hundred times as long.
  const [numRuns, maxLength] = engine.name === 'neo4j' ? [1, 8] : [12, 15];

  it('leaves what a rebuild makes, and each change names every entity that it changed', async () => {
    const contents = await readFiles(seed);
    const check = async (chosen: readonly Action[]) => {
      const { store } = used;
      await used.bare.write(
        toStatement(cypher`MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n`),
      );
      await loadDatasets(store, contents);
      const changes: string[] = [];
      let before = await dumpGraph(store);
      for (const act of chosen) {
        const claims = readIds(
          await rowsOf(store, cypher`MATCH (c:Claim) RETURN c.id AS id ORDER BY id`),
        );
        const outcome = await act(store, claims, changes);
        if (!outcome?.change) {
          before = await dumpGraph(store);
          continue;
        }
        const { id, upserted, removed } = outcome.change;
        changes.push(id);
        const after = await dumpGraph(store);
        expect([...upserted, ...removed]).toEqual(expect.arrayContaining(differing(before, after)));
        before = after;
      }
      const curated = await dumpContent(store);
      await rebuildProjection(store);
      expect(await dumpContent(store)).toEqual(curated);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(actions, { minLength: 5, maxLength, size: 'max' }), check),
      { numRuns, seed: 13 },
    );
  }, 300_000);
});
