import { Worker } from 'node:worker_threads';
import { whenAborted } from '../shared/abort.js';
import { locateWorker } from '../shared/locate-worker.js';
import type { Measure } from './measures/measures.js';
import type { SortedOutcome } from './measures/outcome.js';
import type { Projection } from './measures/projection.js';

/** The task of a thread. */
export interface Job {
  readonly measure: Measure;
  readonly projection: Projection;
}

/**
 * The outcome of a measure, computed in a thread of its own. The projection is transferred and cannot be used here any more. An
 * abort ends the thread and throws the signal's reason.
 */
export async function runInWorker(job: Job, signal?: AbortSignal): Promise<SortedOutcome> {
  signal?.throwIfAborted();
  const worker = new Worker(locateWorker(import.meta.url));
  const stop = (): void => {
    void worker.terminate();
  };
  const stopListening = whenAborted(signal, stop);
  try {
    worker.postMessage(job, [job.projection.starts.buffer, job.projection.neighbours.buffer]);
    return await receive(worker);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    stopListening();
  }
}

function receive(worker: Worker): Promise<SortedOutcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', (outcome: SortedOutcome) => {
      resolve(outcome);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread ended with code ${code} and no outcome.`));
    });
  });
}
