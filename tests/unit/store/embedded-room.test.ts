import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeLog } from '../../../src/change/upkeep/close-log.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { RunOptions } from '../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { copySeedGraph } from '../../fixtures/seed/copied-seed.js';

const create = (store: GraphStore, id: number) =>
  store.write({ text: 'CREATE (:L {id: $id})', parameters: { id } });
const idsIn = async (store: GraphStore) =>
  (await store.read({ text: 'MATCH (n:L) RETURN n.id ORDER BY n.id', parameters: {} })).flat();

describe('the embedded store', () => {
  let home: string;
  let folder: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'multaqa-room-'));
    folder = join(home, 'graph');
  });
  afterEach(async () => {
    await rm(home, { recursive: true });
  });

  it('gives back the room of what was removed by checkpoints, beside a snapshot and a writer', async () => {
    const store = await openEmbeddedStore(folder);
    const run = (text: string, parameters = {}) => store.write({ text, parameters });
    const bytes = async () => (await stat(join(folder, 'graph.grafeo'))).size;
    for (let times = 0; times < 4; times++)
      await run('UNWIND $texts AS text CREATE (:Large {text: text})', {
        texts: Array.from({ length: 100 }, () => randomBytes(5000).toString('hex')),
      });
    await store.checkpoint?.();
    const full = await bytes();
    expect(full).toBeGreaterThan(1_000_000);
    const snapshot = await store.snapshot?.();
    await run('MATCH (n:Large) DELETE n');
    await Promise.all([store.checkpoint?.(), create(store, 1)]);
    const read = { text: 'MATCH (n:Large) RETURN count(n.text)', parameters: {} };
    expect(await snapshot?.reader.read(read)).toEqual([[400]]);
    snapshot?.end();
    for (let times = 0; times < 2; times++) await store.checkpoint?.();
    expect(await bytes()).toBeLessThan(full / 4);
    await create(store, 2);
    // A copy of the files of an open graph is what a crash at this moment would leave.
    const crashed = join(home, 'crashed');
    await cp(folder, crashed, { recursive: true });
    const again = await openEmbeddedStore(crashed);
    expect(await idsIn(again)).toEqual([1, 2]);
    for (const each of [store, again]) await each.close();
  });

  it('ends a snapshot with its last statement, though nobody waits for that', async () => {
    const store = await openEmbeddedStore(undefined);
    const snapshot = await store.snapshot?.();
    if (snapshot === undefined) throw new Error('It has no snapshots.');
    const read = (text: string, options?: RunOptions) =>
      snapshot.reader.read({ text, parameters: {} }, options);
    const leaving = new AbortController();
    const long = 'UNWIND range(1, 1000) AS i UNWIND range(1, 1000) AS j RETURN sum(i * j)';
    const left = read(long, leaving);
    leaving.abort();
    expect(snapshot.end).not.toThrow();
    await expect(left).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    const isHeld = () =>
      read('RETURN 1').then(
        () => true,
        () => false,
      );
    while (await isHeld());
    await store.close();
  });

  it('has the size of its content alone once the log is closed, a small one too', async () => {
    await copySeedGraph(folder);
    const bytes = async () => (await stat(join(folder, 'graph.grafeo'))).size;
    const before = await bytes();
    const log = () =>
      Array.from({ length: 100 }, (_, i) => {
        const id = randomBytes(8).toString('hex');
        return { id, number: -i, at: '2020-01-01', after: randomBytes(1000).toString('hex') };
      });
    const text = 'UNWIND $log AS row CREATE (c:Change) SET c = row';
    for (let times = 0; times < 2; times++) {
      const store = await openEmbeddedStore(folder);
      await store.write({ text, parameters: { log: log() } });
      const { number } = await store.version();
      const options = { before: number, archive: number, keepDays: 0 };
      const { removed } = await closeLog(store, { by: null, role: null }, options);
      expect(removed).toBeGreaterThanOrEqual(100);
      expect((await bytes()) / before).toBeLessThan(1.5);
      await store.close();
    }
  });

  it('has no file to checkpoint in memory', async () => {
    const store = await openEmbeddedStore(undefined);
    await create(store, 1);
    await expect(store.checkpoint?.()).resolves.toBeUndefined();
    expect(await idsIn(store)).toEqual([1]);
    await store.close();
  });
});
