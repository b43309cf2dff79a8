import { describe, expect, it } from '@jest/globals';
import { Newest } from '../../../src/store/newest.js';
import type { GraphVersion } from '../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../src/store/graph-store.js';

/** A store of which only the version is asked, one after another; the last one stays. */
function storeAt(...versions: GraphVersion[]): GraphStore {
  const left = [...versions];
  const version = () => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? at(0));
  return { version } as Partial<GraphStore> as GraphStore;
}

function at(number: number, storeId = 'a'): GraphVersion {
  return { storeId, number };
}

describe('the newest', () => {
  it('is made once for a version, whoever asks', async () => {
    let made = 0;
    const newest = new Newest(storeAt(at(1)), () => Promise.resolve(++made));
    expect(await Promise.all([newest.current(), newest.current()])).toEqual([1, 1]);
    expect(await newest.current()).toBe(1);
  });

  it('is made again once the graph has changed', async () => {
    let made = 0;
    const newest = new Newest(storeAt(at(1), at(1), at(2)), () => Promise.resolve(++made));
    expect(await newest.current()).toBe(1);
    expect(await newest.current()).toBe(2);
  });

  it.each([
    ['an older version', at(3)],
    ['another store', at(9, 'b')],
  ])('is of %s where the graph was restored to that meanwhile', async (_, restored) => {
    let made = 0;
    const newest = new Newest(storeAt(at(9), restored), () => Promise.resolve(++made));
    expect(await newest.current()).toBe(1);
    expect(made).toBe(1);
  });

  it('is tried again after a failure', async () => {
    let tried = 0;
    const newest = new Newest(storeAt(at(1)), () =>
      ++tried === 1 ? Promise.reject(new Error('not now')) : Promise.resolve(tried),
    );
    await expect(newest.current()).rejects.toThrow('not now');
    expect(await newest.current()).toBe(2);
  });
});
