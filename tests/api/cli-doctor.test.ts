import { beforeAll, describe, expect, it } from '@jest/globals';
import { createCheckContext } from '../../src/cli/doctor/check.js';
import { checks } from '../../src/cli/doctor/index.js';
import { readConfig } from '../../src/config/config.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';

/** Neo4j plans each of some sixty statements anew. */
const slowly = 180_000;

/** The address matters only to the check of the engine, which asks each engine in its own way. */
const addresses = { embedded: 'embedded:', neo4j: 'bolt://localhost' };

describe.each(testStores())('the doctor: $name', (engine) => {
  const opened = useStore(engine);
  const examine = async () => {
    const config = readConfig({ STORE: addresses[engine.name], STORE_PASSWORD: 'any' });
    const context = createCheckContext(opened.bare, config, new AbortController().signal);
    const found: string[] = [];
    for (const { name, run } of checks)
      for (const { what } of (await run(context)).findings) found.push(`${name}: ${what}`);
    return found;
  };

  it(
    'misses the constraints and indexes of a graph that was never prepared',
    async () => {
      const [missing, ...others] = await examine();
      expect(missing).toMatch(
        /^definitions: 104 are missing: constraint Entity\.id, index Entity\.id/,
      );
      expect(others).toEqual([]);
    },
    slowly,
  );

  describe('with the seed', () => {
    beforeAll(() => fillWithSeed(opened.store), slowly);

    it(
      'finds nothing',
      async () => {
        expect(await examine()).toEqual([]);
      },
      slowly,
    );
  });
});
