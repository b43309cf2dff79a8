import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actInTurn, actions, type Action } from '../fixtures/curation/random-acts.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { contradictions } from '../fixtures/voices.js';

const parts = [
  {},
  { asOf: '{ on: "2023-10", certainty: POSSIBLE }' },
  { dataset: 'article' },
  { dataset: 'references', asOf: '{ on: "2024-12-17" }' },
];

describe.each(testStores())('one voice: $name', (engine) => {
  const used = useStore(engine, 'definitions');

  it.each(parts)(
    'answers every question of the seed as all fields do: %j',
    async (part) => {
      await fillWithSeed(used.store);
      expect(await contradictions(used.store, part)).toEqual([]);
    },
    120_000,
  );

  it('answers as all fields do after each act of a curator', async () => {
    const walk = (chosen: readonly Action[]) =>
      actInTurn(used, chosen, async () => {
        expect(await contradictions(used.store)).toEqual([]);
      });
    // Neo4j plans most statements of a change anew, so it takes a hundred times as long.
    const acts = engine.name === 'neo4j' ? 8 : 40;
    await fc.assert(
      fc.asyncProperty(fc.array(actions, { minLength: acts, maxLength: acts }), walk),
      { numRuns: 1, endOnFailure: true, seed: 13 },
    );
  }, 300_000);
});
