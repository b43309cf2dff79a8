import { describe, expect, it } from '@jest/globals';
import { Newest, type Follower } from '../../../src/store/newest.js';
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

  it('is there at once where it is made and the version is known without asking', async () => {
    let known: GraphVersion | undefined = at(1);
    const store = { ...storeAt(at(1)), versionAtHand: () => known };
    const newest = new Newest(store, () => Promise.resolve('made'));
    expect(newest.atOnce).toBeUndefined();
    await newest.current();
    expect(newest.atOnce).toBe('made');
    known = at(2);
    expect(newest.atOnce).toBeUndefined();
    known = undefined;
    expect(newest.atOnce).toBeUndefined();
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

describe('the newest that can follow', () => {
  /** Versions that it came to, one after another; a delta is the version that it leads to. */
  function following(store: GraphStore, given: Partial<Follower<string, number>> = {}) {
    let made = 0;
    return new Newest(store, () => Promise.resolve(`made ${String(++made)}`), {
      follow: {
        read: (_, from, to) => Promise.resolve(to.number - from.number),
        apply: (before, delta: number) => Promise.resolve(`${before} +${String(delta)}`),
        ...given,
      },
    });
  }

  it('is brought up to date, all changes since the last question at once', async () => {
    const newest = following(storeAt(at(1), at(1), at(4), at(4), at(4), at(6)));
    expect(await newest.current()).toBe('made 1');
    expect(await newest.current()).toBe('made 1 +3');
    expect(await newest.current()).toBe('made 1 +3 +2');
  });

  it('is made anew where it cannot follow', async () => {
    const newest = following(storeAt(at(1), at(1), at(2)), {
      read: () => Promise.resolve(undefined),
    });
    await newest.current();
    expect(await newest.current()).toBe('made 2');
  });

  it('is made anew in another store, whatever its version', async () => {
    const newest = following(storeAt(at(1), at(1), at(1), at(2, 'b')));
    await newest.current();
    expect(await newest.current()).toBe('made 2');
  });

  it('is brought up to date later where the changes could not be read', async () => {
    let tried = 0;
    const newest = following(storeAt(at(1), at(1), at(2)), {
      read: () => (++tried === 1 ? Promise.reject(new Error('not now')) : Promise.resolve(1)),
    });
    await newest.current();
    await expect(newest.current()).rejects.toThrow('not now');
    expect(await newest.current()).toBe('made 1 +1');
  });

  it('is made anew after it could not be brought up to date, which may have been half done', async () => {
    const newest = following(storeAt(at(1), at(1), at(2)), {
      apply: () => Promise.reject(new Error('half')),
    });
    await newest.current();
    await expect(newest.current()).rejects.toThrow('half');
    expect(await newest.current()).toBe('made 2');
  });
});
