import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import type { TextFormat } from '../../../src/export/format.js';
import { KnownError } from '../../../src/shared/errors.js';
import { openFile } from '../../fixtures/export/open-file.js';
import { gather } from '../../fixtures/gather.js';
import type { GraphReader } from '../../../src/store/graph-reader.js';

const mebibyte = 1024 * 1024;
const changed = new KnownError('CONFLICT', 'The graph was written to.');

/** A store at version 1 that is asked for nothing else. */
const noStore: GraphReader = {
  capabilities: {
    sharedWithOtherProcesses: false,
    streamsRows: false,
    cancelsStatements: false,
    keepsOrder: false,
  },
  read: () => Promise.resolve([]),
  async *stream() {
    await Promise.resolve();
    yield* [];
  },
  version: () => Promise.resolve({ storeId: 's', number: 1 }),
};

/** A store that is at a later version each time that it is asked. */
function changingStore(): GraphReader {
  let number = 0;
  return { ...noStore, version: () => Promise.resolve({ storeId: 's', number: ++number }) };
}

/** A store with snapshots, of which it counts those that are held. */
function snapshotStore(): { readonly store: GraphReader; readonly held: () => number } {
  let held = 0;
  const snapshot = () => {
    held += 1;
    let isOpen = true;
    const end = () => {
      held -= Number(isOpen);
      isOpen = false;
    };
    return Promise.resolve({ reader: noStore, end });
  };
  return { store: { ...noStore, snapshot }, held: () => held };
}

/** A file of so many pieces, which fails behind the last where a failure is given. */
class File {
  begun = 0;
  ended = 0;

  constructor(
    readonly mebibytes: number,
    readonly failures: readonly Error[] = [],
  ) {}

  get format(): TextFormat {
    const write = () => this.#pieces(this.failures[this.begun]);
    const label = { ar: '', en: '' };
    return { name: '', label, mediaType: '', extension: '', description: '', write };
  }

  async *#pieces(failure?: Error) {
    this.begun += 1;
    try {
      for (let i = 0; i < this.mebibytes; i += 1)
        yield await Promise.resolve(Buffer.alloc(mebibyte, i));
      if (failure) throw failure;
    } finally {
      this.ended += 1;
    }
  }
}

const open = ({ format }: File, store = changingStore(), signal?: AbortSignal) =>
  openFile(store, format, {}, { signal });

describe('a file of a store without snapshots', () => {
  it('is read once where nothing changes', async () => {
    const file = new File(10);
    const { version, pieces } = await open(file, noStore);
    expect((await gather(pieces)).length).toBe(10 * mebibyte);
    expect([version.number, file.begun, file.ended]).toEqual([1, 1, 1]);
  });

  it('is read again where the graph has changed before its first bytes', async () => {
    const file = new File(2, [changed, changed]);
    const { version, pieces } = await open(file);
    expect((await gather(pieces)).length).toBe(2 * mebibyte);
    expect([version.number, file.begun, file.ended]).toEqual([5, 3, 3]);
  });

  it('is refused at the fifth time', async () => {
    const file = new File(2, [changed, changed, changed, changed, changed]);
    await expect(open(file)).rejects.toMatchObject({
      code: 'OVERLOADED',
      retryAfterSeconds: 2,
      message: 'The graph changed during each reading of the file: ask again in a moment.',
    });
    expect([file.begun, file.ended]).toEqual([5, 5]);
  });

  it('breaks off where a large one changes later', async () => {
    const { pieces } = await open(new File(10, [changed]));
    await expect(gather(pieces)).rejects.toBe(changed);
  });

  it('is not tried again for anything else', async () => {
    const file = new File(1, [new Error('a bug')]);
    await expect(open(file)).rejects.toThrow('a bug');
    expect(file.begun).toBe(1);
  });

  it('is not tried again where it is at odds though nothing has changed', async () => {
    const file = new File(1, [changed]);
    await expect(open(file, noStore)).rejects.toBe(changed);
    expect(file.begun).toBe(1);
  });

  it('lets go of its source where its reader goes away', async () => {
    const file = new File(10);
    const { pieces } = await open(file);
    for await (const piece of pieces) if (piece.length > 0) break;
    expect(file.ended).toBe(1);
  });
});

describe('a file whose client leaves', () => {
  it('ends its source, though nothing of it was taken', async () => {
    const file = new File(10);
    const leaving = new AbortController();
    await open(file, changingStore(), leaving.signal);
    expect([file.begun, file.ended]).toEqual([1, 0]);
    leaving.abort();
    await turn();
    expect([file.begun, file.ended]).toEqual([1, 1]);
  });
});

describe('a file of a snapshot', () => {
  it('holds it until the last of its pieces, or until its reader leaves', async () => {
    const { store, held } = snapshotStore();
    const { pieces } = await open(new File(10), store);
    expect(held()).toBe(1);
    expect((await gather(pieces)).length).toBe(10 * mebibyte);
    expect(held()).toBe(0);
    for await (const piece of (await open(new File(10), store)).pieces) if (piece.length > 0) break;
    expect(held()).toBe(0);
  });

  it('ends it with a client that takes none of it', async () => {
    const { store, held } = snapshotStore();
    const leaving = new AbortController();
    await open(new File(10), store, leaving.signal);
    expect(held()).toBe(1);
    leaving.abort();
    await turn();
    expect(held()).toBe(0);
  });

  it.each([
    ['before its first bytes', 1],
    ['later', 10],
  ])('ends it where the format fails: %s', async (_, mebibytes) => {
    const { store, held } = snapshotStore();
    const taken = open(new File(mebibytes, [new Error('a bug')]), store);
    await expect(taken.then(({ pieces }) => gather(pieces))).rejects.toThrow('a bug');
    expect(held()).toBe(0);
  });

  it('ends it where its part cannot be found', async () => {
    const { store, held } = snapshotStore();
    const late = new KnownError('DEADLINE_EXCEEDED', 'Too slow.');
    const { format } = new File(1);
    await expect(openFile(store, format, Promise.reject(late))).rejects.toBe(late);
    expect(held()).toBe(0);
  });
});
