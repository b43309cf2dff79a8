import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { KnownError } from '../../../src/shared/errors.js';
import { shareReader } from '../../../src/store/admission/shared-reader.js';
import type { GraphReader, Row, RunOptions } from '../../../src/store/graph-reader.js';
import { statement } from '../../fixtures/stores/every-store.js';

interface Call {
  readonly text: string;
  readonly options: RunOptions;
  answer(): Promise<unknown>;
  /** Fails at once, as at a deadline, while the engine goes on. */
  giveUp(): Promise<unknown>;
  fail(error: Error): Promise<unknown>;
}

/** The turn of the event loop in which something ends, and the next, in which its waiters begin. */
const settle = async () => {
  await nextTurn();
  await nextTurn();
};

const version = { storeId: 'test', number: 1 };

/** A graph whose statements end when told to. */
function heldStore() {
  const calls: Call[] = [];
  const store: GraphReader = {
    capabilities: {
      sharedWithOtherProcesses: false,
      streamsRows: false,
      cancelsStatements: false,
      keepsOrder: false,
    },
    read: ({ text }, options = {}) =>
      new Promise<readonly Row[]>((resolve, reject) => {
        const fail = (error: Error) => {
          reject(error);
          return settle();
        };
        const answer = () => {
          resolve([]);
          return settle();
        };
        const giveUp = () => fail(new KnownError('DEADLINE_EXCEEDED', 'Too late.'));
        calls.push({ text, options, answer, giveUp, fail });
      }),
    async *stream(given, options) {
      yield* await store.read(given, options);
    },
    version: () => Promise.resolve(version),
  };
  return { calls, store };
}

const texts = (calls: readonly Call[]) => calls.map(({ text }) => text);
const overloaded = { name: 'KnownError', code: 'OVERLOADED' };

/** Leaves a read to itself: one that still waits at the end of its test is refused later. */
function leave(read: Promise<unknown>): void {
  read.catch(() => undefined);
}

describe('a graph that many ask', () => {
  it('has so many statements that may be long in its engine at once', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 2 });
    for (const client of ['a', 'b', 'c']) leave(shared.for(client).read(statement(client)));
    await settle();
    expect(texts(calls)).toEqual(['a', 'b']);
    await calls[0]?.answer();
    expect(texts(calls)).toEqual(['a', 'b', 'c']);
    expect(shared.load).toMatchObject({ running: 2, waiting: 0 });
  });

  it('lets those that wait in at the next turn of the event loop, so that none lasts as long as any wait', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1 });
    for (const text of ['a', 'b']) leave(shared.for(text).read(statement(text)));
    void calls[0]?.answer();
    await Promise.resolve().then(() => undefined);
    expect(texts(calls)).toEqual(['a']);
    await settle();
    expect(texts(calls)).toEqual(['a', 'b']);
  });

  it('has fewer short statements in an engine of this process', async () => {
    const started = async (isInProcess: boolean) => {
      const { calls, store } = heldStore();
      const shared = shareReader(store, { maxStatements: 1, isInProcess });
      leave(shared.for('first').read(statement('short')));
      await calls[0]?.answer();
      for (let i = 0; i < 50; i++) leave(shared.for(String(i)).read(statement('short')));
      await settle();
      return calls.length - 1;
    };
    expect([await started(true), await started(false)]).toEqual([8, 32]);
  });

  it('lets more short ones in while turns stay short, and few again after a long one', async () => {
    let now = 0;
    jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate'] });
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const { calls, store } = heldStore();
      const shared = shareReader(store, { maxStatements: 1, isInProcess: true });
      leave(shared.for('first').read(statement('short')));
      await calls.shift()?.answer();
      for (let i = 0; i < 450; i++) leave(shared.for(String(i)).read(statement('short')));
      /** Number of statements that run after earlier ones have ended in a turn this late. */
      const runningAfter = async (lateMs: number) => {
        now += 20 + lateMs;
        jest.advanceTimersByTime(20);
        await Promise.all(calls.splice(0).map((call) => call.answer()));
        return shared.load.running;
      };
      expect(shared.load.running).toBe(8);
      const counts: number[] = [];
      for (const lateMs of [0, 5, 20, 21, 0]) counts.push(await runningAfter(lateMs));
      expect(counts).toEqual([9, 10, 11, 8, 9]);
      for (let i = 0; i < 20; i++) counts.push(await runningAfter(0));
      expect(Math.max(...counts)).toBe(24);
      expect(await runningAfter(30)).toBe(12);
      while (shared.load.running > 0) await runningAfter(0);
      expect(shared.load).toEqual(expect.objectContaining({ running: 0, waiting: 0 }));
    } finally {
      clock.mockRestore();
      jest.useRealTimers();
    }
  });

  it('keeps the place of a statement that was given up until the engine has ended it', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1 });
    const first = shared.for('a').read(statement('a'));
    leave(shared.for('b').read(statement('b')));
    await calls[0]?.giveUp();
    await expect(first).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await settle();
    expect(texts(calls)).toEqual(['a']);
    calls[0]?.options.onEnd?.();
    await settle();
    expect(texts(calls)).toEqual(['a', 'b']);
    calls[0]?.options.onEnd?.(); // again: it has no place any more
    expect(shared.load.running).toBe(1);
  });

  it('takes a place back where the engine fails', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1 });
    const first = shared.for('a').read(statement('a'));
    const failing = calls[0]?.fail(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await failing;
    expect(shared.load.running).toBe(0);
  });

  it('never sends what nobody waits for any more', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1 });
    const gone = new AbortController();
    leave(shared.for('a').read(statement('a')));
    const waiting = shared
      .for('b')
      .read(statement('b'), { signal: gone.signal })
      .catch((error: unknown) => error);
    leave(shared.for('c').read(statement('c')));
    gone.abort(new Error('gone'));
    await settle();
    await calls[0]?.answer();
    expect(await waiting).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      cause: { message: 'gone' },
    });
    expect(texts(calls)).toEqual(['a', 'c']);
    await expect(
      shared.for('d').read(statement('d'), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('lets no client take all places, nor others wait behind all that one of them asks', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 3 });
    for (const text of ['a1', 'a2', 'a3', 'a4']) leave(shared.for('a').read(statement(text)));
    for (const text of ['b1', 'b2']) leave(shared.for('b').read(statement(text)));
    await settle();
    expect(texts(calls)).toEqual(['a1', 'a2', 'b1']);
    await calls[0]?.answer();
    expect(texts(calls).slice(3)).toEqual(['a3']);
    await calls[1]?.answer();
    expect(texts(calls).slice(4)).toEqual(['b2']);
  });

  it('refuses what would wait too long or in too long a queue, and tells when to ask again', async () => {
    const { store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1, maxWaiting: 4, maxWaitMs: 60_000 });
    for (const text of ['1', '2', '3']) leave(shared.for('greedy').read(statement(text)));
    await expect(shared.for('greedy').read(statement('4'))).rejects.toMatchObject({
      ...overloaded,
      retryAfterSeconds: expect.any(Number),
    });
    leave(shared.for('modest').read(statement('5')));
    expect(shared.load).toMatchObject({ running: 1, waiting: 3 });
  });

  it('refuses what has waited too long', async () => {
    const { store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1, maxWaitMs: 20 });
    leave(shared.for('a').read(statement('a')));
    await expect(shared.for('b').read(statement('b'))).rejects.toMatchObject(overloaded);
  });

  it('lets many through whose like was short before, until one of them proves long', async () => {
    const { calls, store } = heldStore();
    const shared = shareReader(store, { maxStatements: 2 });
    const ask = (client: string) => {
      leave(shared.for(client).read(statement('like')));
    };
    ask('a');
    await calls[0]?.answer();
    for (let i = 0; i < 20; i++) ask('a');
    await settle();
    expect(shared.load).toMatchObject({ running: 20, waiting: 0 });
    // By the clock of turns, of which a late one counts for one tick or little more.
    for (let ticks = 0; ticks < 8; ticks++) await pause(25);
    await calls[1]?.answer();
    ask('b');
    expect(shared.load).toMatchObject({ running: 19, waiting: 1 });
  });

  it('tells its version without a place', async () => {
    const { store } = heldStore();
    const shared = shareReader(store, { maxStatements: 1 });
    leave(shared.for('a').read(statement('a')));
    await expect(shared.for('a').version()).resolves.toEqual(version);
    await expect(shared.version()).resolves.toEqual(version);
  });
});
