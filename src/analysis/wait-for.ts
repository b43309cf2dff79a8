import { KnownError } from '../shared/errors.js';

/** How long a caller waits for work that goes on without it. */
export interface WaitOptions {
  readonly timeoutMs?: number | undefined;
  /** The caller has gone away: the waiting ends by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What the work gives. Fails with `DEADLINE_EXCEEDED` when it takes longer than the caller waits. */
export async function waitFor<Result>(
  work: Promise<Result>,
  { timeoutMs, signal }: WaitOptions,
): Promise<Result> {
  signal?.throwIfAborted();
  const ended = new AbortController();
  const waits = [work];
  if (timeoutMs !== undefined) waits.push(failAfter(timeoutMs, ended.signal));
  if (signal !== undefined) waits.push(failOnAbort(signal, ended.signal));
  try {
    return await Promise.race(waits);
  } finally {
    ended.abort();
  }
}

function failAfter(ms: number, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => {
      reject(
        new KnownError('DEADLINE_EXCEEDED', 'This is still being computed; ask again in a moment.'),
      );
    }, ms);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}

function failOnAbort(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
      },
      { signal: ended },
    );
  });
}
