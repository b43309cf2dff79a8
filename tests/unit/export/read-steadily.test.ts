import { describe, expect, it } from '@jest/globals';
import { readSteadily } from '../../../src/export/file.js';
import { KnownError } from '../../../src/shared/errors.js';
import { gather } from '../../fixtures/gather.js';
import type { GraphReader } from '../../../src/store/graph-reader.js';

const mebibyte = 1024 * 1024;
const version = { storeId: 's', number: 1 };
const changed = new KnownError('CONFLICT', 'The graph was written to.');

/** A store that is at a later version each time that it is asked. */
function changingStore() {
  let number = 1;
  const next = () => Promise.resolve({ storeId: 's', number: ++number });
  return { version: next } as GraphReader;
}

/** A file of so many pieces, which fails behind the last where a failure is given. */
class File {
  ended = 0;
  readonly versions: number[] = [];

  constructor(
    readonly mebibytes: number,
    readonly failures: readonly Error[] = [],
  ) {}

  read = ({ number }: { readonly number: number }) => {
    this.versions.push(number);
    return Promise.resolve(this.#pieces(this.failures[this.versions.length - 1]));
  };

  async *#pieces(failure?: Error) {
    try {
      for (let i = 0; i < this.mebibytes; i += 1)
        yield await Promise.resolve(Buffer.alloc(mebibyte, i));
      if (failure) throw failure;
    } finally {
      this.ended += 1;
    }
  }
}

const open = ({ read }: File) => readSteadily(changingStore(), { version, read });

describe('reading a file of one version', () => {
  it('reads it once where nothing changes', async () => {
    const file = new File(10);
    const { version: of, pieces } = await open(file);
    expect((await gather(pieces)).length).toBe(10 * mebibyte);
    expect([of, file.versions, file.ended]).toEqual([version, [1], 1]);
  });

  it('reads it again, behind the next change, where the graph has changed before its first bytes', async () => {
    const file = new File(2, [changed, changed]);
    const { version: of, pieces } = await open(file);
    expect((await gather(pieces)).length).toBe(2 * mebibyte);
    expect(file.versions).toEqual([1, 3, 5]);
    expect([of.number, file.ended]).toEqual([5, 3]);
  });

  it('is refused at the third time', async () => {
    const file = new File(2, [changed, changed, changed]);
    await expect(open(file)).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 2 });
    expect([file.versions.length, file.ended]).toEqual([3, 3]);
  });

  it('breaks off where a large one changes later', async () => {
    const { pieces } = await open(new File(10, [changed]));
    await expect(gather(pieces)).rejects.toBe(changed);
  });

  it('does not try again for anything else', async () => {
    const file = new File(1, [new Error('a bug')]);
    await expect(open(file)).rejects.toThrow('a bug');
    expect(file.versions).toEqual([1]);
  });

  it('does not try again where it is at odds though nothing has changed', async () => {
    const file = new File(1, [changed]);
    const still = { version: () => Promise.resolve(version) } as unknown as GraphReader;
    await expect(readSteadily(still, { version, read: file.read })).rejects.toBe(changed);
    expect(file.versions).toEqual([1]);
  });

  it('lets go of its source where its reader goes away', async () => {
    const file = new File(10);
    const { pieces } = await open(file);
    for await (const piece of pieces) if (piece.length > 0) break;
    expect(file.ended).toBe(1);
  });
});
