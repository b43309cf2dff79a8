import { overloaded } from '../shared/errors.js';
import { withinDeadline } from '../store/deadline.js';
import type { RunOptions } from '../store/graph-reader.js';

/**
 * The result of the work, which continues even if its caller stops waiting. Fails with `OVERLOADED` at the caller's deadline,
 * and with `DEADLINE_EXCEEDED` once it has gone away.
 */
export function waitFor<Result>(work: Promise<Result>, options: RunOptions): Promise<Result> {
  return withinDeadline(work, options, () =>
    overloaded('This is still being computed; ask again in a moment.', 5),
  );
}
