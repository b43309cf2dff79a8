import { describe, expect, it } from '@jest/globals';
import type { Row, StoreCapabilities } from '../../src/store/graph-reader.js';
import { useStore } from '../fixtures/stores/test-stores.js';
import { engines, statement } from '../fixtures/stores/every-store.js';

/**
 * What engines differ in, as each declares it; a new engine must say where it stands. Whether a folder is shared is
 * shown by the tests of the embedded store, whether a statement is ended by those of Neo4j: no answer tells it.
 */
const declared: Readonly<Record<string, StoreCapabilities>> = {
  embedded: {
    sharedWithOtherProcesses: false,
    streamsRows: false,
    cancelsStatements: false,
    keepsOrder: false,
  },
  neo4j: {
    sharedWithOtherProcesses: true,
    streamsRows: true,
    cancelsStatements: true,
    keepsOrder: false,
  },
};

describe.each(engines)('the capabilities of a graph store, $title', ({ engine }) => {
  const opened = useStore(engine);

  it('are those of its engine', () => {
    expect(opened.bare.capabilities).toEqual(declared[engine.name]);
  });

  it('tell whether rows arrive before a later one fails', async () => {
    const rows: Row[] = [];
    const failing = statement('UNWIND range(3000, 0, -1) AS x RETURN 6000 / x');
    const reading = (async () => {
      for await (const row of opened.bare.stream(failing)) rows.push(row);
    })();
    await expect(reading).rejects.toThrow(/refused a statement/);
    expect(rows.length > 0).toBe(opened.bare.capabilities.streamsRows);
  });
});
