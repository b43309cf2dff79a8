import { beforeEach, describe, expect, it } from '@jest/globals';
import type { VersionOptions } from '../../../src/store/graph-reader.js';
import { readAtOneVersion, retryTorn, streamAtOneVersion } from '../../../src/store/snapshot.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';

const sentence = 'The graph was written to.';
const first = { storeId: 'stored', number: 1 };

let store: StoredGraph;
beforeEach(() => {
  store = new StoredGraph([], []);
});

function write(): void {
  store.versionNumber += 1;
}

/** Another process has written, which shows only where the version is asked for anew. */
function showWriteAnewOnly(): void {
  store.version = ({ anew = false }: VersionOptions = {}) =>
    Promise.resolve(anew ? { ...first, number: 2 } : first);
}

function loseEngine(): void {
  store.version = () => Promise.reject(new Error('The engine is away.'));
}

describe('what is read at one version', () => {
  it('is given, with the version, where the graph stays as it is', async () => {
    const read = (version: unknown) => Promise.resolve(version);
    expect(await readAtOneVersion(store, read)).toEqual(first);
    expect(await readAtOneVersion(store, read, { version: first })).toEqual(first);
  });

  it('is torn where the graph is written to meanwhile', async () => {
    const read = () => {
      write();
      return Promise.resolve('torn');
    };
    expect(await readAtOneVersion(store, read)).toBeUndefined();
  });

  it('is torn where the graph is at another version than asked', async () => {
    const read = () => Promise.resolve('all of it');
    const version = { ...first, number: 0 };
    expect(await readAtOneVersion(store, read, { version })).toBeUndefined();
  });

  it('is torn where another process has written, whatever version was seen last', async () => {
    showWriteAnewOnly();
    const read = () => Promise.resolve('torn');
    expect(await readAtOneVersion(store, read)).toBeUndefined();
  });

  it('fails as reading it failed where the version cannot be read then', async () => {
    const failing = () => {
      loseEngine();
      return Promise.reject<string>(new Error('Unreadable.'));
    };
    await expect(readAtOneVersion(store, failing)).rejects.toThrow('Unreadable.');
  });

  it('fails as reading it fails, unless that may come of a write', async () => {
    const failing = () => Promise.reject<string>(new Error('Unreadable.'));
    await expect(readAtOneVersion(store, failing)).rejects.toThrow('Unreadable.');
    const torn = () => {
      write();
      return failing();
    };
    expect(await readAtOneVersion(store, torn)).toBeUndefined();
  });

  it('is tried again while it is torn, five times in all', async () => {
    let tries = 0;
    const third = () => Promise.resolve(++tries < 3 ? undefined : 'whole');
    expect(await retryTorn(third)).toBe('whole');
    tries = 0;
    const never = () => {
      tries += 1;
      return Promise.resolve(undefined);
    };
    await expect(retryTorn(never)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(tries).toBe(5);
  });
});

describe('what is streamed at one version', () => {
  async function* pieces(beforeThird: () => void = () => undefined) {
    yield 1;
    yield 2;
    beforeThird();
    yield await Promise.resolve(3);
  }

  async function take(stream: AsyncIterable<number>, taken: number[] = []): Promise<number[]> {
    for await (const piece of stream) taken.push(piece);
    return taken;
  }

  it('is given piece by piece', async () => {
    expect(await take(streamAtOneVersion(store, first, pieces(), sentence))).toEqual([1, 2, 3]);
  });

  it('ends with CONFLICT at the first piece behind a write', async () => {
    const taken: number[] = [];
    const stream = streamAtOneVersion(store, first, pieces(write), sentence);
    await expect(take(stream, taken)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: sentence,
    });
    expect(taken).toEqual([1, 2]);
  });

  it('ends with CONFLICT behind its last piece where the write was not known before', async () => {
    const taken: number[] = [];
    showWriteAnewOnly();
    const stream = streamAtOneVersion(store, first, pieces(), sentence);
    await expect(take(stream, taken)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(taken).toEqual([1, 2, 3]);
  });

  it('fails as its source fails, unless that may come of a write', async () => {
    const fail = () => {
      throw new Error('Unreadable.');
    };
    await expect(take(streamAtOneVersion(store, first, pieces(fail), sentence))).rejects.toThrow(
      'Unreadable.',
    );
    const failTorn = () => {
      write();
      fail();
    };
    await expect(
      take(streamAtOneVersion(store, first, pieces(failTorn), sentence)),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('fails as its source failed where the version cannot be read then', async () => {
    const fail = () => {
      loseEngine();
      throw new Error('Unreadable.');
    };
    await expect(take(streamAtOneVersion(store, first, pieces(fail), sentence))).rejects.toThrow(
      'Unreadable.',
    );
  });

  it('ends its source where the consumer leaves early', async () => {
    let isEnded = false;
    async function* source() {
      try {
        yield await Promise.resolve(1);
        yield 2;
      } finally {
        isEnded = true;
      }
    }
    for await (const piece of streamAtOneVersion(store, first, source(), sentence))
      if (piece === 1) break;
    expect(isEnded).toBe(true);
  });
});
