import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { Statement } from '../../src/store/statement.js';
import type { Row, StoreCapabilities } from '../../src/store/graph-reader.js';
import { useStore } from '../fixtures/stores/test-stores.js';
import { engines, statement } from '../fixtures/stores/every-store.js';

/**
 * Differences between engines, as each declares them; a new engine must declare its own. The tests of the embedded
 * store show whether a folder is shared, those of Neo4j whether a statement is ended: no answer tells it.
 */
const declared: Readonly<Record<string, StoreCapabilities>> = {
  embedded: {
    sharedWithOtherProcesses: false,
    streamsRows: false,
    cancelsStatements: false,
    keepsOrder: true,
  },
  neo4j: {
    sharedWithOtherProcesses: true,
    streamsRows: true,
    cancelsStatements: true,
    keepsOrder: false,
  },
};

/** The first two of three claims, with the way in which they were found. */
const firstTwo: Statement = {
  ...statement("MATCH (c:Claim) WHERE c.id > '' WITH c ORDER BY c.id LIMIT 2 RETURN c.id, false"),
  page: {
    ...statement(
      'MATCH (c:Claim) WHERE c.id IN $keys WITH c ORDER BY c.id LIMIT 2 RETURN c.id, true',
    ),
    label: 'Claim',
    property: 'id',
    isBackward: false,
    isFiltered: false,
    keys: 'keys',
    bounds: { limit: 2 },
  },
};

/** The rows once they are found by keys, or at the latest after a while. */
async function readPatiently(store: GraphStore, patienceMs: number): Promise<readonly Row[]> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const rows = await store.read(firstTwo);
    if (rows[0]?.[1] === true || performance.now() > until) return rows;
    await sleep(20);
  }
}

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

  it('tell whether a page is found by its keys', async () => {
    const { bare } = opened;
    const { keepsOrder } = bare.capabilities;
    const rows = ['claim:c', 'claim:a', 'claim:b'].map((id, bucket) => ({ id, bucket }));
    await bare.write(statement('UNWIND $rows AS row CREATE (c:Claim) SET c = row', { rows }));
    expect(await readPatiently(bare, keepsOrder ? 10_000 : 0)).toEqual([
      ['claim:a', keepsOrder],
      ['claim:b', keepsOrder],
    ]);
    const gone = statement("MATCH (c:Claim {id: 'claim:a'}) DELETE c");
    await bare.write(gone, { touches: ['claim:a'] });
    expect(await bare.read(firstTwo)).toEqual([
      ['claim:b', keepsOrder],
      ['claim:c', keepsOrder],
    ]);
  });
});
