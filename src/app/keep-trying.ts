import { setTimeout as pause } from 'node:timers/promises';
import { KnownError } from '../shared/errors.js';

export interface KeepTryingOptions {
  /** Ends the attempts; the promise then fails with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called with the error, and with the time of the next attempt. */
  readonly onFailure: (error: KnownError, pauseMs: number) => void;
  readonly firstPauseMs?: number;
  readonly maxPauseMs?: number;
}

/**
 * Result of `work`, retried with growing pauses while the store does not answer.
 * @throws any other error of `work`
 */
export async function keepTrying<Result>(
  work: () => Promise<Result>,
  { signal, onFailure, firstPauseMs = 250, maxPauseMs = 5000 }: KeepTryingOptions,
): Promise<Result> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      onFailure(error, pauseMs);
    }
    await pause(pauseMs, undefined, { signal });
  }
}

function isPassing(error: unknown): error is KnownError {
  return (
    error instanceof KnownError &&
    (error.code === 'STORE_UNAVAILABLE' || error.code === 'DEADLINE_EXCEEDED')
  );
}
