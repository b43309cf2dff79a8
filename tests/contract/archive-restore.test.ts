import { describe, expect, it } from '@jest/globals';
import { restoreArchive, hasUnfinishedRestore } from '../../src/archive/index.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { archiveOf, from, linesOf } from '../fixtures/archive/bytes.js';
import { beforeTransaction, failingAt, otherStore } from '../fixtures/stores/other-store.js';
import { archive, restore, useArchived } from '../fixtures/archive/archived.js';

describe.each(testStores())(
  'an archive is restored wholly or told to be unfinished: $name',
  (engine) => {
    const used = useArchived(engine);

    it('into no store that holds something: CONFLICT, and it is left as it is', async () => {
      await used.write('CREATE (:Claim {id: $id})', { id: 'mine' });
      const before = await used.store.version();
      await expect(restore(used.store, used.ofSeed)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: 'An archive needs an empty graph store; this one holds 1 nodes.',
      });
      expect(await used.store.version()).toEqual(before);
      expect(await hasUnfinishedRestore(used.store)).toBe(false);
    });

    it.each([
      ['at its beginning', 20],
      ['in its middle', 20_000],
      ['in its seal', -50],
    ])('and not at all when it is damaged %s', async (_, at) => {
      const damaged = Buffer.from(used.ofSeed);
      const byte = at < 0 ? damaged.length + at : at;
      damaged.writeUInt8(damaged.readUInt8(byte) ^ 0xff, byte);
      const before = await used.store.version();
      await expect(restore(used.store, damaged)).rejects.toThrow(/damaged.*checksum \(SHA-256\)/);
      expect(await used.store.version()).toEqual(before);
    });

    it('when it was stopped in its middle, it begins anew', async () => {
      const leaving = new AbortController();
      const stopped = restore(used.store, used.ofSeed, {
        signal: leaving.signal,
        onProgress: () => {
          leaving.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      expect(await hasUnfinishedRestore(used.store)).toBe(true);
      await expect(archive(used.store)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/a restore was interrupted: run the restore again/),
      });

      await restore(used.store, used.ofSeed);
      expect(await hasUnfinishedRestore(used.store)).toBe(false);
      expect((await archive(used.store)).equals(used.ofSeed)).toBe(true);
    });

    it('when it was stopped at its very end, and while it cleared what was left', async () => {
      for (const word of ['REMOVE', 'DETACH']) {
        const failing = failingAt(used.store, word);
        await expect(restore(failing, used.ofSeed)).rejects.toThrow('Killed.');
      }
      expect(await hasUnfinishedRestore(used.store)).toBe(true);
      await restore(used.store, used.ofSeed);
      expect((await archive(used.store)).equals(used.ofSeed)).toBe(true);
    });

    it('a damaged archive does not clear what another has left', async () => {
      const failing = beforeTransaction(used.store, 3, () => Promise.reject(new Error('Killed.')));
      await expect(restore(failing, used.ofSeed)).rejects.toThrow('Killed.');
      const before = await used.store.version();
      await expect(restore(used.store, used.ofSeed.subarray(1))).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
      expect(await used.store.version()).toEqual(before);
    });

    it('once, also where a store runs each transaction twice', async () => {
      const twice = otherStore(used.store, {
        async transaction(statements, options) {
          await used.store.transaction(statements, options);
          return used.store.transaction(statements, options);
        },
      });
      await restore(twice, used.ofSeed);
      expect((await archive(used.store)).equals(used.ofSeed)).toBe(true);
    });

    it('by one restore at a time: CONFLICT for the one that came first', async () => {
      const overtaken = beforeTransaction(used.store, 3, () => restore(used.store, used.ofSeed));
      await expect(restore(overtaken, used.ofSeed)).rejects.toThrow(
        'Another restore has taken over the graph store.',
      );
      // The faster restore has raised the version of the other's store.
      const [restored, ofSeed] = [await archive(used.store), used.ofSeed].map(linesOf);
      expect(restored?.slice(0, -1)).toEqual(ofSeed?.slice(0, -1));
    });

    it('beside no other writer: CONFLICT', async () => {
      const shared = beforeTransaction(used.store, 3, () =>
        used.write('CREATE (:Claim {id: $id})', { id: 'x' }),
      );
      await expect(restore(shared, used.ofSeed)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await hasUnfinishedRestore(used.store)).toBe(true);
    });

    it('with both ends of each relationship: BAD_INPUT', async () => {
      const end = ['Claim', 'nobody'];
      const relationship = { type: 'SAME_AS', from: end, to: end, properties: {} };
      const claim = { labels: ['Claim'], properties: { id: 'c' } };
      await expect(restore(used.store, archiveOf([claim], [relationship]))).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: 'The archive has 1 relationships, but only 0 of them have both nodes.',
      });
      expect(await hasUnfinishedRestore(used.store)).toBe(true);
    });

    it('from a file that stays as it is: CONFLICT', async () => {
      const files = [archiveOf([{ labels: ['Claim'], properties: { id: 'a' } }]), archiveOf([])];
      const changing = restoreArchive(used.store, () => from(files.shift() ?? Buffer.alloc(0)));
      await expect(changing).rejects.toThrow('The archive was changed while it was restored.');
      expect(await hasUnfinishedRestore(used.store)).toBe(true);
    });
  },
);
