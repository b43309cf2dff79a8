import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import { dumpContent } from '../fixtures/curation/curator.js';
import { actInTurn, actions, type Action } from '../fixtures/curation/random-acts.js';
import { dumpGraph, listOf } from '../fixtures/seed/graph-dump.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

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
    const check = async (chosen: readonly Action[]) => {
      const { store } = used;
      let before: readonly string[] = [];
      await actInTurn(used, chosen, async (change) => {
        const after = await dumpGraph(store);
        // A load names nothing, nor does an act that is refused.
        const changed = change ? differing(before, after) : [];
        const named = [...(change?.upserted ?? []), ...(change?.removed ?? [])];
        expect(named).toEqual(expect.arrayContaining(changed));
        before = after;
      });
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
