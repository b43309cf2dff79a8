import { setTimeout as sleep } from 'node:timers/promises';
import { KnownError } from '../../shared/errors.js';
import { abandoned, withinDeadline } from '../deadline.js';
import type { RunOptions } from '../graph-reader.js';

/** One call of the store: over when it is answered, at its deadline or when its caller leaves. */
export interface Call {
  readonly isOver: boolean;
  /** Resolves when it is over. */
  readonly over: Promise<void>;
}

/**
 * Makes every call in the same way: refused once the store is closed, abandoned at its deadline. The engine cannot be
 * stopped, so the work of an abandoned call goes on; `drain` waits for that too.
 */
export class Calls {
  readonly #running = new Map<RunningCall, Promise<unknown>>();
  /** True once all further calls are refused; set here alone. */
  isClosed = false;

  async run<T>(options: RunOptions, start: (call: Call) => Promise<T>): Promise<T> {
    if (this.isClosed) throw new KnownError('STORE_UNAVAILABLE', 'The graph store is closed.');
    if (options.signal?.aborted === true) {
      options.onEnd?.();
      throw abandoned(options.signal.reason);
    }
    const call = new RunningCall();
    const work = start(call);
    const end = () => {
      this.#running.delete(call);
      options.onEnd?.();
    };
    this.#running.set(call, work.then(end, end));
    try {
      return await withinDeadline(work, options);
    } finally {
      call.end();
    }
  }

  /** Refuses all further calls, waits this long for running work, and abandons the rest. */
  async drain(forMs: number): Promise<void> {
    this.isClosed = true;
    const impatience = new AbortController();
    const patience = sleep(forMs, undefined, impatience).catch(ignore);
    await Promise.race([Promise.all(this.#running.values()), patience]);
    impatience.abort();
    for (const call of this.#running.keys()) call.end();
  }
}

class RunningCall implements Call {
  isOver = false;
  #over: Promise<void> | undefined;
  #resolve: () => void = ignore;

  /** Made on demand: reads do not need it. */
  get over(): Promise<void> {
    this.#over ??= new Promise((resolve) => {
      this.#resolve = resolve;
      if (this.isOver) resolve();
    });
    return this.#over;
  }

  end(): void {
    this.isOver = true;
    this.#resolve();
  }
}

function ignore(): void {
  // the waiter for the work sees how it ends
}
