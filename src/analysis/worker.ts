import { parentPort } from 'node:worker_threads';
import { measures } from './measures/measures.js';
import { sortOutcome } from './measures/outcome.js';
import { turnMs, type Job } from './run-in-worker.js';

// The thread of `run-in-worker.ts`: runs one measure turn by turn, and posts null after each and its outcome at the end.
parentPort?.once('message', ({ measure, projection, baton }: Job) => {
  let endsAt = performance.now() + turnMs;
  const rest = (): void => {
    if (performance.now() < endsAt) return;
    parentPort?.postMessage(null);
    Atomics.wait(baton, 0, 0);
    Atomics.store(baton, 0, 0);
    endsAt = performance.now() + turnMs;
  };
  const outcome = sortOutcome(measures[measure].measure(projection, rest));
  parentPort?.postMessage(outcome, [outcome.values.buffer, outcome.sorted.buffer]);
});
