import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { sliceCodePoints } from '#text/code-points.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import { acceptAll, proposeText } from '../../fixtures/sentences/learnt/learn.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const folder = new URL('../../../packages/reader/sets/dev/first/texts/', import.meta.url);
const communique = readFileSync(new URL('11_en_northwater_communique.txt', folder), 'utf8');
const [before, after] = ['which was founded in 1988', 'which was founded in 1989'];

/** Events between the two versions. */
const meanwhile: readonly (readonly [string, (store: GraphStore) => Promise<unknown>])[] = [
  ['at once', () => Promise.resolve()],
  [
    'after an entity that was wrongly accepted as new was merged',
    (store) =>
      made(
        mergeEntities(store, curator(), {
          canonical: 'organization:dco',
          others: ['organization:northwater-compact'],
        }),
      ),
  ],
];
const cases = testStores().flatMap((engine) =>
  meanwhile.map(([when, happens]) => ({ when, happens, engine, name: engine.name })),
);

describe.each(cases)('a newer version with one changed sentence, $when: $name', (given) => {
  const graph = useSeed(given.engine);

  it('has all decisions on the other sentences, and says which claim is not in it any more', async () => {
    const { store } = graph;
    const proposed = await proposeText(store, 'communique', communique);
    const decided = proposed.filter(({ payload }) => payload.kind !== 'IDENTITY');
    expect(decided.length).toBeGreaterThan(40);
    expect(await acceptAll(store, decided)).toBe(decided.length);
    await given.happens(store);
    const newer = await proposeText(store, 'communique', communique.replace(before, after));
    const carried = new Set(newer.flatMap(({ carriedFrom }) => carriedFrom ?? []));
    const lost = decided.filter(({ id }) => !carried.has(id));
    expect(lost.filter(({ evidence }) => !evidence[0]?.exact.includes(before))).toEqual([]);
    expect(lost.length).toBeLessThanOrEqual(3);
    expect(new Set(newer.map(({ id }) => id)).size).toBe(newer.length);
    const takenBack = newer.flatMap(({ payload }) =>
      payload.kind === 'RETRACTION' ? [payload.predicate] : [],
    );
    expect(takenBack).toEqual(['FOUNDED']);
    const placed = newer
      .filter(({ status }) => status === 'ACCEPTED')
      .flatMap(({ evidence }) => evidence.flatMap((at) => [at, ...(at.phrase ? [at.phrase] : [])]));
    const text = communique.replace(before, after);
    expect(placed.map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual(
      placed.map(({ exact }) => exact),
    );
  });
});
