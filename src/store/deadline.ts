import { KnownError } from '../shared/errors.js';
import { sweep, type Overseen } from '../shared/sweep.js';
import type { RunOptions } from './graph-reader.js';

/**
 * Result of the work, unless the deadline passes or the caller leaves first. Then it fails within a moment, and the end
 * of the work is ignored.
 * @throws KnownError `DEADLINE_EXCEEDED`, or that of `late` at the deadline
 */
export function withinDeadline<T>(
  work: Promise<T>,
  { signal, timeoutMs }: RunOptions,
  late = tooLate,
): Promise<T> {
  if (signal === undefined && timeoutMs === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const endsAt = performance.now() + (timeoutMs ?? Infinity);
    const wait: Overseen = {
      look: (now) => {
        if (signal?.aborted === true) fail(abandoned(signal.reason));
        else if (timeoutMs !== undefined && now >= endsAt) fail(late(timeoutMs));
      },
    };
    const fail = (error: Error) => {
      sweep.leave(wait);
      reject(error);
    };
    sweep.oversee(wait);
    if (signal?.aborted === true) fail(abandoned(signal.reason));
    work.then((given) => {
      sweep.leave(wait);
      if (signal?.aborted === true) reject(abandoned(signal.reason));
      else resolve(given);
    }, fail);
  });
}

/** The error of a call whose caller has left. */
export function abandoned(reason: unknown): KnownError {
  return new KnownError('DEADLINE_EXCEEDED', 'The caller left before the answer.', {
    cause: reason,
  });
}

/** Whether a call failed since its deadline had passed, or its caller had left. */
export function isLate(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'DEADLINE_EXCEEDED';
}

function tooLate(timeoutMs: number): KnownError {
  const sentence = `The graph store did not answer within ${timeoutMs} ms.`;
  return new KnownError('DEADLINE_EXCEEDED', sentence);
}
