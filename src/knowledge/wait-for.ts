import { withinDeadline } from '../store/deadline.js';
import type { RunOptions } from '../store/graph-reader.js';

/**
 * What the work gives; it goes on where its caller stops waiting. Fails with `DEADLINE_EXCEEDED` when the caller waits no
 * longer, or has gone away.
 */
export function waitFor<Result>(work: Promise<Result>, options: RunOptions): Promise<Result> {
  return withinDeadline(work, options, 'This is still being computed; ask again in a moment.');
}
