import { KnownError } from '../shared/errors.js';
import type { RunOptions } from './graph-reader.js';

/**
 * What the work gives, unless the deadline passes or the caller goes away first; then it fails at once and how
 * the work ends is ignored.
 *
 * @throws KnownError `DEADLINE_EXCEEDED`, of the deadline with `late` where that is given
 */
export function withinDeadline<T>(
  work: Promise<T>,
  { signal, timeoutMs }: RunOptions,
  late?: string,
): Promise<T> {
  if (signal === undefined && timeoutMs === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: Error) => {
      stopWaiting();
      reject(error);
    };
    const onAbort = () => {
      fail(abandoned(signal?.reason));
    };
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            fail(tooLate(timeoutMs, late));
          }, timeoutMs);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted === true) onAbort();
    work.then((given) => {
      stopWaiting();
      resolve(given);
    }, fail);
  });
}

/** What a call fails with whose caller has gone away. */
export function abandoned(reason: unknown): KnownError {
  return new KnownError('DEADLINE_EXCEEDED', 'The caller went away before there was an answer.', {
    cause: reason,
  });
}

function tooLate(
  timeoutMs: number,
  sentence = `The graph store did not answer within ${timeoutMs} ms.`,
): KnownError {
  return new KnownError('DEADLINE_EXCEEDED', sentence);
}
