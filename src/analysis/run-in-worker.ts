import { Worker } from 'node:worker_threads';
import type { Measure } from './measures/measures.js';
import type { SortedOutcome } from './measures/outcome.js';
import type { Projection } from './measures/projection.js';

/** What a thread is to do. */
export interface Job {
  readonly measure: Measure;
  readonly projection: Projection;
}

/**
 * The outcome of a measure, computed in a thread of its own that ends with it. The projection is handed
 * over and gone from here. An abort ends the thread and throws the signal's reason.
 */
export async function runInWorker(job: Job, signal?: AbortSignal): Promise<SortedOutcome> {
  signal?.throwIfAborted();
  const worker = new Worker(locateWorker());
  const stop = (): void => {
    void worker.terminate();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    worker.postMessage(job, [job.projection.starts.buffer, job.projection.neighbours.buffer]);
    return await receive(worker);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
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

/**
 * The module that the thread starts with. Built, it lies beside this one. From the sources, in tests and
 * development, Node cannot read it: there it is a line that lets tsx read TypeScript first.
 */
function locateWorker(): URL {
  if (import.meta.url.endsWith('.js')) return new URL('./worker.js', import.meta.url);
  const source = new URL('./worker.ts', import.meta.url).href;
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from '${tsx}'; register(); await import('${source}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
