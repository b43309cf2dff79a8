import { parentPort } from 'node:worker_threads';
import { measures } from './measures/measures.js';
import { sortOutcome } from './measures/outcome.js';
import type { Job } from './run-in-worker.js';

// What a thread of `run-in-worker.ts` runs: one measure, whose outcome it hands over.
parentPort?.once('message', ({ measure, projection }: Job) => {
  const outcome = sortOutcome(measures[measure](projection));
  parentPort?.postMessage(outcome, [outcome.values.buffer, outcome.sorted.buffer]);
});
