import { withinDeadline } from '../store/deadline.js';
import type { RunOptions } from '../store/store.js';

/** How long a caller waits for work that goes on without it. */
export type WaitOptions = Pick<RunOptions, 'timeoutMs' | 'signal'>;

/** What the work gives. Fails with `DEADLINE_EXCEEDED` when the caller waits no longer, or has gone away. */
export function waitFor<Result>(work: Promise<Result>, options: WaitOptions): Promise<Result> {
  return withinDeadline(work, options, 'This is still being computed; ask again in a moment.');
}
