import { setTimeout as sleep } from 'node:timers/promises';
import type { RunOptions } from '../graph-reader.js';
import { isWorthARetry, toOurError } from './errors.js';

/** A call's options with the remaining time of its deadline, reduced by each try. */
export type TimeLeft = () => RunOptions;

export function startClock({ signal, timeoutMs }: RunOptions): TimeLeft {
  if (timeoutMs === undefined) return () => ({ signal });
  const endsAt = performance.now() + timeoutMs;
  return () => ({ signal, timeoutMs: Math.max(1, Math.ceil(endsAt - performance.now())) });
}

/**
 * Result of the first try that succeeds. Retries come after 50 ms, 100 ms, … with jitter, for `retryForMs` at most,
 * while the error may be temporary and time is left. The last try's error is converted to ours.
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  left: TimeLeft,
  retryForMs: number,
): Promise<T> {
  const endsAt = performance.now() + retryForMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(2 * pauseMs, 1000)) {
    try {
      return await attempt();
    } catch (error) {
      const { signal, timeoutMs = Infinity } = left();
      const isOver = signal?.aborted === true || timeoutMs <= pauseMs;
      if (isOver || performance.now() + pauseMs > endsAt || !isWorthARetry(error))
        throw toOurError(error);
    }
    await sleep(pauseMs * (0.5 + Math.random() / 2));
  }
}
