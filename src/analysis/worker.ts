import { parentPort } from 'node:worker_threads';
import { measures } from './measures/measures.js';
import { sortOutcome } from './measures/outcome.js';
import type { Job } from './run-in-worker.js';

// The thread of `run-in-worker.ts`: runs one measure and posts its outcome.
parentPort?.once('message', ({ measure, projection }: Job) => {
  const outcome = sortOutcome(measures[measure](projection));
  parentPort?.postMessage(outcome, [outcome.values.buffer, outcome.sorted.buffer]);
});
