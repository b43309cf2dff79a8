import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreArchive } from '../../../src/archive/index.js';
import { archiveOf, from } from '../../fixtures/archive/bytes.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { GraphStore } from '../../../src/store/graph-store.js';

const create = (store: GraphStore, id: number) =>
  store.write({ text: 'CREATE (:L {id: $id})', parameters: { id } });
const idsIn = async (store: GraphStore) =>
  (await store.read({ text: 'MATCH (n:L) RETURN n.id ORDER BY n.id', parameters: {} })).flat();

describe('a graph in a folder', () => {
  let home: string;
  let folder: string;
  const opened: GraphStore[] = [];
  const open = async (path = folder, options = {}) => {
    const store = await openEmbeddedStore(path, options);
    opened.push(store);
    return store;
  };
  const inFolder = (name: string) => join(folder, name);
  /** A copy of the files of an open graph is what a crash at this moment would leave. */
  const crash = async () => {
    const copy = join(home, 'crashed');
    await cp(folder, copy, { recursive: true });
    folder = copy;
  };

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'multaqa-folder-'));
    folder = join(home, 'not', 'yet', 'there');
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close().catch(() => undefined);
    await rm(home, { recursive: true });
  });

  it('is made with its folder, and is there again, at its version, when it is opened again', async () => {
    const first = await open();
    await create(first, 1);
    const version = await first.version();
    expect(version.number).toBe(1);
    await first.close();
    const second = await open();
    expect(await idsIn(second)).toEqual([1]);
    expect(await second.version()).toEqual(version);
    await create(second, 2);
    expect(await second.version()).toEqual({ ...version, number: 2 });
  });

  describe('is its owner’s alone', () => {
    /** The modes of all that lies in the folder, by its path from there. */
    const modes = async () => {
      const names = await readdir(folder, { recursive: true });
      const entries = names.map(async (name) => {
        const found = await stat(inFolder(name));
        return { name, mode: found.mode & 0o777, expected: found.isDirectory() ? 0o700 : 0o600 };
      });
      return Promise.all(entries);
    };
    const expectOwners = async () => {
      const found = await modes();
      expect(found.length).toBeGreaterThan(1);
      expect(found.filter(({ mode, expected }) => mode !== expected)).toEqual([]);
    };

    it('while it is open, and after its close', async () => {
      const store = await open();
      await create(store, 1);
      await expectOwners();
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      await store.close();
      await expectOwners();
    });

    it('also where an earlier version made it: its files, not a folder that may be shared', async () => {
      const store = await open();
      await create(store, 1);
      await crash();
      await chmod(folder, 0o755);
      for (const { name, expected } of await modes()) await chmod(inFolder(name), expected | 0o055);
      const again = await open();
      await create(again, 2);
      await expectOwners();
      expect((await stat(folder)).mode & 0o777).toBe(0o755);
    });
  });

  it('is whole after a crash', async () => {
    const store = await open();
    await Promise.all([1, 2, 3].map((id) => create(store, id)));
    await crash();
    expect(await idsIn(await open())).toEqual([1, 2, 3]);
  });

  it('never holds what was given up at its deadline, though the engine goes on with it', async () => {
    const slow = 'UNWIND range(1, 1000) AS a UNWIND range(1, 500) AS b WITH a % 7 + b AS c';
    const store = await open();
    const givenUp = store.transaction(
      [
        { text: `${slow} WITH max(c) AS id CREATE (:L {id: id})`, parameters: {} },
        { text: 'CREATE (:L {id: 2})', parameters: {} },
      ],
      { timeoutMs: 5 },
    );
    await expect(givenUp).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await store.close(); // waits for the engine
    const again = await open();
    expect(await idsIn(again)).toEqual([]);
    expect((await again.version()).number).toBe(0);
  });

  it('is whole where the process ended right after a restore had made it another store', async () => {
    const store = await open();
    const before = await store.version();
    const counter = await readFile(inFolder('graph.commits.json'));
    const archive = archiveOf([{ labels: ['L'], properties: { id: 'a' } }]);
    await restoreArchive(store, () => from(archive));
    const restored = await store.version();
    await crash();
    await writeFile(inFolder('graph.commits.json'), counter);
    const again = await open();
    expect(await again.version()).toEqual(restored);
    expect(restored.storeId).not.toBe(before.storeId);
    expect(await idsIn(again)).toEqual(['a']);
  });

  it('keeps its constraints and indexes', async () => {
    const index = 'CREATE INDEX l_id IF NOT EXISTS FOR (n:L) ON (n.id)';
    const constraint =
      'CREATE CONSTRAINT l_id_unique IF NOT EXISTS FOR (n:L) REQUIRE n.id IS UNIQUE';
    const store = await open();
    await store.define([constraint, index].map((text) => ({ text, parameters: {} })));
    await create(store, 1);
    await crash();
    await expect(create(await open(), 1)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is written anew once its log has grown, and is still whole after a crash', async () => {
    const store = await open(folder, { checkpointBytes: 20_000 });
    const [before] = await readdir(inFolder('graph.grafeo.wal'));
    const ids = Array.from({ length: 400 }, (_, i) => i);
    for (const id of ids) await create(store, id);
    const logs = await readdir(inFolder('graph.grafeo.wal'));
    expect(logs).not.toContain(before);
    await crash();
    expect(await idsIn(await open())).toEqual(ids);
  });

  describe('is refused', () => {
    it('where it is open already: by whom', async () => {
      await open();
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_LOCKED',
        message: `The graph in "${folder}" is in use: this process (${process.pid}) has it open.`,
      });
    });

    it('where its path is that of a file', async () => {
      await writeFile(join(home, 'file'), 'x');
      await expect(open(join(home, 'file'))).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining('needs a folder'),
      });
    });

    it('where its path lies in a file', async () => {
      await writeFile(join(home, 'file'), 'x');
      await expect(open(join(home, 'file', 'graph'))).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('cannot be created'),
      });
    });

    it('where its path holds NUL', async () => {
      await expect(open('a\0b')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });

    it('where its counter is something else', async () => {
      await (await open()).close();
      await rm(inFolder('graph.commits.json'));
      await mkdir(inFolder('graph.commits.json'));
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('cannot be read'),
      });
    });

    it('where its database is no database', async () => {
      await (await open()).close();
      await writeFile(inFolder('graph.grafeo'), 'x'.repeat(40_000));
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('cannot be opened'),
      });
    });
  });

  describe('that has lost what was acknowledged is refused', () => {
    const lost = (what: string) => ({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(
        new RegExp(`^Changes are lost: .*${what}.*delete ".*graph.commits.json"\\.$`),
      ),
    });

    it('when its log was removed, until the log is back', async () => {
      const store = await open();
      await create(store, 1);
      await crash();
      await rename(inFolder('graph.grafeo.wal'), join(home, 'kept'));
      await expect(open()).rejects.toMatchObject(lost('graph.grafeo.wal" is gone'));
      await rename(join(home, 'kept'), inFolder('graph.grafeo.wal'));
      expect(await idsIn(await open())).toEqual([1]);
    });

    it('when its log was cut', async () => {
      const store = await open();
      await create(store, 1);
      await create(store, 2);
      await crash();
      const [log = ''] = await readdir(inFolder('graph.grafeo.wal'));
      const whole = await readFile(join(folder, 'graph.grafeo.wal', log));
      await writeFile(join(folder, 'graph.grafeo.wal', log), whole.subarray(0, -40));
      await expect(open()).rejects.toMatchObject(lost('is at version 1, but 2 was acknowledged'));
    });

    it('when its log was emptied', async () => {
      const store = await open();
      await create(store, 1);
      await crash();
      const [log = ''] = await readdir(inFolder('graph.grafeo.wal'));
      const begun = await readFile(join(folder, 'graph.grafeo.wal', log));
      await writeFile(join(folder, 'graph.grafeo.wal', log), begun.subarray(0, 128));
      await expect(open()).rejects.toMatchObject(lost('another graph|at version'));
    });

    it('when an older copy of its database was put in its place', async () => {
      const first = await open();
      await create(first, 1);
      await first.close();
      await cp(inFolder('graph.grafeo'), join(home, 'old'));
      const second = await open();
      await create(second, 2);
      await second.close();
      await cp(join(home, 'old'), inFolder('graph.grafeo'));
      await expect(open()).rejects.toMatchObject(lost('is at version 1, but 2 was acknowledged'));
    });

    it('when the database of another graph was put in its place', async () => {
      await (await open()).close();
      await (await open(join(home, 'other'))).close();
      await cp(join(home, 'other', 'graph.grafeo'), inFolder('graph.grafeo'));
      await expect(open()).rejects.toMatchObject(lost('holds another graph'));
    });

    it('when its database is gone', async () => {
      await (await open()).close();
      await rm(inFolder('graph.grafeo'));
      await expect(open()).rejects.toMatchObject(lost('graph.grafeo" is gone'));
      await expect(readdir(folder)).resolves.toEqual(['graph.commits.json']);
    });

    it('and opened as it is when the counter is deleted', async () => {
      const store = await open();
      await create(store, 1);
      await crash();
      await rm(inFolder('graph.grafeo.wal'), { recursive: true });
      await rm(inFolder('graph.commits.json'));
      expect(await idsIn(await open())).toEqual([]);
    });

    it('and so is one whose counter is damaged', async () => {
      await (await open()).close();
      await writeFile(inFolder('graph.commits.json'), '{"storeId":');
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('cannot be read'),
      });
    });
  });

  it('acknowledges and shows nothing any more when its log is removed while it is open', async () => {
    const store = await open();
    await create(store, 1);
    await rm(inFolder('graph.grafeo.wal'), { recursive: true });
    const unavailable = {
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('was removed while the graph was open'),
    };
    await expect(create(store, 2)).rejects.toMatchObject(unavailable);
    await expect(create(store, 3)).rejects.toMatchObject(unavailable);
    await expect(idsIn(store)).rejects.toMatchObject(unavailable);
    await expect(store.version()).rejects.toMatchObject(unavailable);
  });
});
