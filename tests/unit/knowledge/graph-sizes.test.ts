import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphSizesCache } from '../../../src/knowledge/graph-sizes.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';
import { testStores, turnTimeoutMs, useStore } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('sizes of a graph: $name', (engine) => {
  const used = useStore(engine, 'definitions');
  beforeAll(async () => {
    await used.store.write(
      toStatement(
        cypher`UNWIND ${['a', 'b', 'c', 'd']} AS id CREATE (n:Entity:Person) SET n.id = id, n.slug = id`,
      ),
    );
    await used.store.write(
      toStatement(
        cypher`UNWIND ${[
          ['a', 'b'],
          ['a', 'c'],
          ['d', 'c'],
        ].map(([from, to]) => ({
          from,
          to,
        }))} AS row MATCH (s:Entity {id: row.from}) MATCH (t:Entity {id: row.to}) CREATE (s)-[:MEMBER_OF]->(t)`,
      ),
    );
  }, turnTimeoutMs);

  const cacheOf = (store = used.store) =>
    new GraphSizesCache(store, {
      types: ['MEMBER_OF', 'PARTNER_OF'],
      labels: ['Entity', 'Person', 'Country'],
    });

  it('are the numbers of nodes, and of relations with the most that a node has', async () => {
    const cache = cacheOf();
    await cache.count();
    const sizes = cache.latest();
    expect(['Entity', 'Person', 'Country', 'Other'].map((label) => sizes?.nodes(label))).toEqual([
      4, 4, 0, 0,
    ]);
    expect(sizes?.fanOut(['MEMBER_OF'], 'OUT')).toEqual({ count: 3, most: 2, met: 5 / 3 });
    expect(sizes?.fanOut(['MEMBER_OF'], 'IN')).toEqual({ count: 3, most: 2, met: 5 / 3 });
    expect(sizes?.fanOut(['MEMBER_OF', 'PARTNER_OF'], 'BOTH')?.count).toBe(6);
    expect(sizes?.fanOut(['PARTNER_OF'], 'OUT')).toEqual({ count: 0, most: 0, met: 0 });
    expect(sizes?.fanOut(['SUBJECT'], 'OUT')).toBeUndefined();
  });

  it('are counted once for a version, however often they are asked for', async () => {
    const counted = countedStore(used.store);
    const cache = cacheOf(counted.store as typeof used.store);
    expect(cache.latest()).toBeUndefined();
    await cache.count();
    const { length } = counted.statements;
    expect(length).toBe(4);
    for (let i = 0; i < 100; i++) expect(cache.latest()).toBeDefined();
    await cache.count();
    expect(counted.statements).toHaveLength(length);
    await used.store.write(
      toStatement(cypher`CREATE (n:Entity:Person {id: ${'e'}, slug: ${'e'}})`),
    );
    await cache.count();
    expect(cache.latest()?.nodes('Person')).toBe(5);
  });
});
