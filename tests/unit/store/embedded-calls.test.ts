import { describe, expect, it } from '@jest/globals';
import { Calls } from '../../../src/store/embedded/calls.js';
import { WriteQueue } from '../../../src/store/embedded/transaction.js';

const never = new Promise<never>(() => undefined);
const goOn = () => new Promise((resolve) => setImmediate(resolve));

/** A piece of work that ends when told so. */
function work() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    done,
    end: () => {
      end();
    },
  };
}

describe('calls of the embedded store', () => {
  it('are over when they are answered', async () => {
    const seen: boolean[] = [];
    const answer = new Calls().run({}, async (call) => {
      await goOn();
      seen.push(call.isOver);
      void call.over.then(() => seen.push(call.isOver));
      return 'answer';
    });
    await expect(answer).resolves.toBe('answer');
    await goOn();
    expect(seen).toEqual([false, true]);
  });

  it('are over at their deadline though their work goes on', async () => {
    const { done, end } = work();
    const calls = new Calls();
    let isOver = false;
    const answer = calls.run({ timeoutMs: 1 }, async (call) => {
      await done;
      isOver = call.isOver;
    });
    await expect(answer).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    end();
    await calls.drain(1000);
    expect(isOver).toBe(true);
  });

  it('are refused after a drain, which waits for those before', async () => {
    const { done, end } = work();
    const calls = new Calls();
    const before = calls.run({}, () => done.then(() => 'before'));
    let isDrained = false;
    const draining = calls.drain(60_000).then(() => {
      isDrained = true;
    });
    await expect(calls.run({}, () => never)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await goOn();
    expect(isDrained).toBe(false);
    end();
    await draining;
    await expect(before).resolves.toBe('before');
  });

  it('that do not end in time are given up by a drain', async () => {
    const calls = new Calls();
    let over: Promise<void> = never;
    void calls.run({}, (call) => {
      ({ over } = call);
      return never;
    });
    await calls.drain(1);
    await expect(over).resolves.toBeUndefined();
  });
});

describe('the queue of writers', () => {
  it('lets one at a time to the engine, in their order, also after a failure', async () => {
    const queue = new WriteQueue();
    const calls = new Calls();
    const events: string[] = [];
    const write = (name: string, fails = false) =>
      calls.run({}, (call) =>
        queue.run(call, async () => {
          events.push(`${name} begins`);
          await goOn();
          events.push(`${name} ends`);
          if (fails) throw new Error(name);
        }),
      );
    const all = [write('a'), write('b', true), write('c')];
    await expect(Promise.allSettled(all)).resolves.toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected' },
      { status: 'fulfilled' },
    ]);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on when a writer is given up, and not before those ahead of it have ended', async () => {
    const queue = new WriteQueue();
    const calls = new Calls();
    const events: string[] = [];
    const first = work();
    const write = (name: string, done: Promise<void>, timeoutMs?: number) =>
      calls.run({ timeoutMs }, (call) =>
        queue.run(call, async () => {
          events.push(name);
          await done;
        }),
      );
    const a = write('a', first.done);
    const b = write('b', never, 1);
    const c = write('c', Promise.resolve());
    await expect(b).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await goOn();
    expect(events).toEqual(['a']);
    first.end();
    await Promise.all([a, c]);
    expect(events).toEqual(['a', 'b', 'c']);
  });
});
