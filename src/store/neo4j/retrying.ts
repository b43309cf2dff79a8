import { setTimeout as sleep } from 'node:timers/promises';
import type { RunOptions } from '../graph-reader.js';
import { isWorthARetry, toOurError } from './errors.js';

/** A call's options with the time that is left of its deadline; each try of it takes what the ones before left over. */
export type TimeLeft = () => RunOptions;

export function startClock({ signal, timeoutMs }: RunOptions): TimeLeft {
  if (timeoutMs === undefined) return () => ({ signal });
  const endsAt = performance.now() + timeoutMs;
  return () => ({ signal, timeoutMs: Math.max(1, Math.ceil(endsAt - performance.now())) });
}

/**
 * What the first try that succeeds gives. Another is made after 50 ms, 100 ms, … with jitter, for `retryForMs` at most,
 * while the error promises that it may help and there is time for it. The last try's error goes out as one of ours.
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
