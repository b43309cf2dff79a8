import type { Call } from './calls.js';

/**
 * Admits one writer at a time to the engine, in the order of arrival: there a writer that meets another fails instead
 * of waiting. The next begins when the previous one has ended or was abandoned.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(call: Call, write: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const work = before.then(write);
    const ended = work.catch(() => undefined);
    this.#last = before.then(() => Promise.race([ended, call.over]));
    return work;
  }
}
