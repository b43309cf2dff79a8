import { describe, expect, it, jest } from '@jest/globals';
import { KnownError } from '../../../src/shared/errors.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { Row, RunOptions } from '../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { watchStore } from '../../../src/store/watched-store.js';
import type { StatementReport } from '../../../src/store/watched-store.js';

const one = toStatement(cypher`RETURN 1`);
const two = toStatement(cypher`RETURN ${'secret'}`);
const rows: readonly Row[] = [[1], [2]];

async function* streamOf(given: readonly Row[]): AsyncIterable<Row> {
  for (const row of given) yield await Promise.resolve(row);
}

/** A store that answers every statement with the same two rows, and a watch that keeps what it hears. */
function watched(options: { timeoutMs?: number } = {}, changes: Partial<GraphStore> = {}) {
  const mocks = {
    capabilities: {
      sharedWithOtherProcesses: true,
      streamsRows: true,
      cancelsStatements: true,
      keepsOrder: false,
    },
    read: jest.fn<GraphStore['read']>(() => Promise.resolve(rows)),
    stream: jest.fn<GraphStore['stream']>(() => streamOf(rows)),
    transaction: jest.fn<GraphStore['transaction']>((statements) =>
      Promise.resolve(statements.map(() => rows)),
    ),
    write: jest.fn<GraphStore['write']>(() => Promise.resolve(rows)),
    define: jest.fn<GraphStore['define']>(() => Promise.resolve()),
    version: jest.fn<GraphStore['version']>(() => Promise.resolve({ storeId: 'a', number: 1 })),
    close: jest.fn<GraphStore['close']>(() => Promise.resolve()),
  };
  const heard: StatementReport[] = [];
  const watch = watchStore(
    { ...mocks, ...changes },
    { ...options, onStatement: (report) => heard.push(report) },
  );
  return { mocks, watch, heard };
}

async function takeAll(stream: AsyncIterable<Row>, most = Infinity): Promise<number> {
  let taken = 0;
  for await (const row of stream) {
    taken += row.length;
    if (taken === most) break;
  }
  return taken;
}

describe('a watched store', () => {
  it('gives what the store gives', async () => {
    const { watch, mocks } = watched();
    expect(await watch.read(one)).toBe(rows);
    expect(await watch.write(one)).toBe(rows);
    expect(await watch.transaction([one, two])).toEqual([rows, rows]);
    expect(await takeAll(watch.stream(one))).toBe(2);
    expect(await watch.version()).toEqual({ storeId: 'a', number: 1 });
    expect(watch.capabilities).toBe(mocks.capabilities);
  });

  describe('what it tells', () => {
    it('is the text without values, the time and the number of rows', async () => {
      const { watch, heard } = watched();
      await watch.read(two);
      expect(heard).toEqual([
        {
          operation: 'read',
          text: 'RETURN $p0',
          statements: 1,
          ms: expect.any(Number),
          rows: 2,
          error: undefined,
        },
      ]);
    });

    it('is one report for a transaction, with all of its texts', async () => {
      const { watch, heard } = watched();
      await watch.transaction([one, two]);
      expect(heard).toMatchObject([
        { operation: 'transaction', text: 'RETURN 1;\nRETURN $p0', statements: 2, rows: 4 },
      ]);
    });

    it('comes when a stream has ended', async () => {
      const { watch, heard } = watched();
      await takeAll(watch.stream(one));
      expect(heard).toMatchObject([{ operation: 'stream', rows: 2 }]);
    });

    it('comes once, with the rows taken, when a stream is left early', async () => {
      const { watch, heard } = watched();
      await takeAll(watch.stream(one), 1);
      expect(heard).toMatchObject([{ operation: 'stream', rows: 1, error: undefined }]);
    });

    it('holds the error of a statement that failed, which goes on to the caller', async () => {
      const error = new KnownError('CONFLICT', 'There is another.');
      const { watch, heard } = watched({}, { read: () => Promise.reject(error) });
      await expect(watch.read(one)).rejects.toBe(error);
      expect(heard).toMatchObject([{ operation: 'read', rows: 0, error }]);
    });

    it('holds the error of a stream that broke', async () => {
      const error = new KnownError('STORE_UNAVAILABLE', 'It is away.');
      const breaking = async function* (): AsyncIterable<Row> {
        yield* streamOf(rows);
        throw error;
      };
      const { watch, heard } = watched({}, { stream: breaking });
      await expect(takeAll(watch.stream(one))).rejects.toBe(error);
      expect(heard).toMatchObject([{ operation: 'stream', rows: 2, error }]);
    });
  });

  describe('the deadline', () => {
    type Call = (store: GraphStore, options?: RunOptions) => Promise<unknown>;
    const calls: readonly [name: 'read' | 'write' | 'transaction' | 'stream', call: Call][] = [
      ['read', (store, options) => store.read(one, options)],
      ['write', (store, options) => store.write(one, options)],
      ['transaction', (store, options) => store.transaction([one], options)],
      ['stream', (store, options) => takeAll(store.stream(one, options))],
    ];

    it.each(calls)('is put on a %s that has none', async (name, call) => {
      const { watch, mocks } = watched({ timeoutMs: 700 });
      const { signal } = new AbortController();
      await call(watch, { signal });
      expect(mocks[name].mock.lastCall?.[1]).toEqual({ timeoutMs: 700, signal });
    });

    it.each(calls)('of a %s that brings its own stays', async (name, call) => {
      const { watch, mocks } = watched({ timeoutMs: 700 });
      await call(watch, { timeoutMs: 30 });
      expect(mocks[name].mock.lastCall?.[1]).toEqual({ timeoutMs: 30 });
    });

    it('is put on asking for the version, too', async () => {
      const { watch, mocks } = watched({ timeoutMs: 700 });
      await watch.version();
      expect(mocks.version.mock.lastCall?.[0]).toEqual({ timeoutMs: 700 });
    });

    it('is not put on definitions, which may have to fill an index', async () => {
      const { watch, mocks } = watched({ timeoutMs: 700 });
      await watch.define([one]);
      expect(mocks.define.mock.lastCall?.[1]).toBeUndefined();
    });
  });
});
