import { describe, expect, it } from '@jest/globals';
import type { GraphVersion } from '../../../src/store/graph-reader.js';
import { VersionCache } from '../../../src/store/neo4j/version-cache.js';

const at = (number: number, storeId = 'a'): GraphVersion => ({ storeId, number });
const hour = 3_600_000;

/** A server whose answers come when the test gives them. */
function server() {
  const waiting: ((version: GraphVersion) => void)[] = [];
  return {
    read: () => new Promise<GraphVersion>((resolve) => waiting.push(resolve)),
    answer: (version: GraphVersion) => waiting.shift()?.(version),
  };
}

describe('the version of a graph that others write to', () => {
  it('is read once for all who ask at the same time', async () => {
    const { read, answer } = server();
    const cache = new VersionCache(read, 0);
    const both = [cache.get(), cache.get()];
    answer(at(3));
    expect(await Promise.all(both)).toEqual([at(3), at(3)]);
  });

  it('is not that of a read which began before a question by more than it may be old', async () => {
    const { read, answer } = server();
    const cache = new VersionCache(read, 0);
    const first = cache.get();
    await Promise.resolve();
    const second = cache.get(); // another process may have written since the first
    answer(at(3));
    answer(at(4));
    expect(await Promise.all([first, second])).toEqual([at(3), at(4)]);
  });

  it('is read once for all who ask within the time that it may be old', async () => {
    const { read, answer } = server();
    const cache = new VersionCache(read, hour);
    const first = cache.get();
    await Promise.resolve();
    const second = cache.get();
    answer(at(3));
    expect(await Promise.all([first, second])).toEqual([at(3), at(3)]);
  });

  it('is not read again while it is fresh', async () => {
    const reads = [at(3), at(4)];
    const cache = new VersionCache(() => Promise.resolve(reads.shift() ?? at(9)), hour);
    await cache.get();
    expect(await cache.get()).toEqual(at(3));
  });

  it('is read again once it is stale', async () => {
    const reads = [at(3), at(4)];
    const cache = new VersionCache(() => Promise.resolve(reads.shift() ?? at(9)), 0);
    await cache.get();
    expect(await cache.get()).toEqual(at(4));
  });

  it('is raised at once by a write of this process', async () => {
    const cache = new VersionCache(() => Promise.resolve(at(3)), hour);
    await cache.get();
    cache.raise(at(4));
    expect(await cache.get()).toEqual(at(4));
  });

  it('does not fall back when answers to commits come out of order', async () => {
    const cache = new VersionCache(() => Promise.resolve(at(3)), hour);
    cache.raise(at(6));
    cache.raise(at(5));
    expect(await cache.get()).toEqual(at(6));
  });

  it('does not fall back to a read that began before a write of this process', async () => {
    const { read, answer } = server();
    const cache = new VersionCache(read, 0);
    const version = cache.get();
    cache.raise(at(4));
    answer(at(3));
    expect(await version).toEqual(at(4));
  });

  it('falls back when the graph was restored from a backup', async () => {
    const cache = new VersionCache(() => Promise.resolve(at(3)), 0);
    cache.raise(at(9));
    expect(await cache.get()).toEqual(at(3));
  });

  it('follows the graph when it is replaced by another one', async () => {
    const cache = new VersionCache(() => Promise.resolve(at(1, 'b')), 0);
    cache.raise(at(9, 'a'));
    expect(await cache.get()).toEqual(at(1, 'b'));
  });

  it('is asked for again after a read that failed', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve(at(3))];
    const cache = new VersionCache(() => answers.shift() ?? Promise.resolve(at(9)), hour);
    await expect(cache.get()).rejects.toThrow('away');
    expect(await cache.get()).toEqual(at(3));
  });
});
