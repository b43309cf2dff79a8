import { describe, expect, it } from '@jest/globals';
import { degreeOf, findNode, type CompactGraph } from '../../../src/analysis/compact-graph.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { GraphCache } from '../../../src/knowledge/graph-cache.js';
import { cypher, toStatement, type Statement } from '../../../src/store/statement.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';

function cacheOf(store: StoredGraph): GraphCache {
  return new GraphCache(store, ['MEMBER_OF']);
}

function countLoads({ statements }: StoredGraph): number {
  return statements.filter(({ text }) => text.includes('count(n)')).length;
}

describe('the graph that is kept', () => {
  it('is loaded once for a version', async () => {
    const store = new StoredGraph([{ id: 'a', kind: 'Person', datasets: [] }], []);
    const cache = cacheOf(store);
    expect(await cache.current()).toBe(await cache.current());
    expect(countLoads(store)).toBe(1);
  });

  it('is loaded once for all who ask at the same time', async () => {
    const store = new StoredGraph([], []);
    const cache = cacheOf(store);
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => cache.current()));
    expect(others).toEqual([first, first]);
    expect(countLoads(store)).toBe(1);
  });

  it('is never older than the question', async () => {
    const store = new StoredGraph([], []);
    const cache = cacheOf(store);
    await cache.current();
    store.versionNumber = 2;
    store.nodes = [{ id: 'new', kind: 'Person', datasets: [] }];
    expect((await cache.current()).nodeIds).toEqual(['new']);
  });

  it('is loaded again for who asks after a write, even while an older one is being loaded', async () => {
    const store = new StoredGraph([], []);
    const cache = cacheOf(store);
    const before = cache.current();
    await Promise.resolve();
    store.versionNumber = 2;
    const after = cache.current();
    expect((await after).version.number).toBe(2);
    expect((await before).version.number).toBeGreaterThanOrEqual(1);
  });

  it('is waited for no longer than the deadline, and there later', async () => {
    const store = new StoredGraph([], []);
    const cache = cacheOf(store);
    let answer = (): void => undefined;
    store.ready = new Promise((resolve) => {
      answer = resolve;
    });
    const asked = cache.current({ timeoutMs: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'OVERLOADED' });
    answer();
    expect(await cache.current()).toMatchObject({ order: 0 });
    expect(countLoads(store)).toBe(1);
  });

  it('is asked for again after a failure', async () => {
    const store = new StoredGraph([], []);
    const cache = cacheOf(store);
    store.beforeStatement = () => {
      throw new Error('The engine is away.');
    };
    await expect(cache.current()).rejects.toThrow('The engine is away.');
    store.beforeStatement = () => undefined;
    expect(await cache.current()).toMatchObject({ order: 0 });
  });
});

describe('the graph that is kept of a store that changes', () => {
  const seed = useSeed();
  const nigeria = 'country:ng';
  const tiesOf = (graph: CompactGraph) => degreeOf(graph, findNode(graph, nigeria) ?? -1);
  const countsAll = ({ statement }: { readonly statement: Statement }) =>
    statement.text.includes('count(n)');

  it('has the relations of a change without being loaded again', async () => {
    const { store, statements } = countedStore(seed.store);
    const cache = new GraphCache(store, ['MEMBER_OF']);
    expect(tiesOf(await cache.current())).toBe(1);
    const claim = await claimOf(seed.store, nigeria, 'MEMBER_OF');
    await made(retractClaim(seed.store, curator(), { claim }));
    expect(await cache.atHand()).toBeUndefined();
    const after = await cache.current();
    expect(tiesOf(after)).toBe(0);
    expect(await cache.atHand()).toBe(after);
    expect(statements.filter(countsAll)).toHaveLength(1);
  });

  it('is loaded again where it is not known what has changed', async () => {
    const { store, statements } = countedStore(seed.store);
    const cache = new GraphCache(store, ['MEMBER_OF']);
    expect((await cache.current()).size).toBeGreaterThan(0);
    await seed.store.write(toStatement(cypher`MATCH (:Entity)-[r:MEMBER_OF]->() DELETE r`));
    expect((await cache.current()).size).toBe(0);
    expect(statements.filter(countsAll)).toHaveLength(2);
  });
});
