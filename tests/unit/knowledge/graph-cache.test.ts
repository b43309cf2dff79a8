import { describe, expect, it } from '@jest/globals';
import { GraphCache } from '../../../src/knowledge/graph-cache.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';

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
