import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { whenAborted } from '../shared/abort.js';
import { locateWorker } from '../shared/locate-worker.js';
import type { Measure } from './measures/measures.js';
import type { SortedOutcome } from './measures/outcome.js';
import type { Projection } from './measures/projection.js';

/** Milliseconds of a turn, after which a measure pauses until it is asked to go on. */
export const turnMs = 200;

/** The task of a thread. */
export interface Job {
  readonly measure: Measure;
  readonly projection: Projection;
  /** One number: 1 lets the paused thread go on. */
  readonly baton: Int32Array<SharedArrayBuffer>;
}

/**
 * The outcome of a measure, computed in a thread of its own that pauses after each turn. The projection is transferred and cannot
 * be used here any more. An abort ends the thread and throws the signal's reason.
 */
export async function* runInWorker(
  job: Pick<Job, 'measure' | 'projection'>,
  signal?: AbortSignal,
): AsyncGenerator<void, SortedOutcome> {
  signal?.throwIfAborted();
  const worker = new Worker(locateWorker(import.meta.url));
  const baton = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const stop = (): void => {
    void worker.terminate();
  };
  const stopListening = whenAborted(signal, stop);
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`The thread ended with code ${String(code)} and no outcome.`);
  });
  try {
    const { starts, neighbours } = job.projection;
    worker.postMessage({ ...job, baton } satisfies Job, [starts.buffer, neighbours.buffer]);
    for (;;) {
      const said: unknown[] = await Promise.race([once(worker, 'message'), ended]);
      if (said[0] !== null) return said[0] as SortedOutcome; // null where it pauses
      yield;
      signal?.throwIfAborted();
      Atomics.store(baton, 0, 1);
      Atomics.notify(baton, 0);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    stopListening();
  }
}
