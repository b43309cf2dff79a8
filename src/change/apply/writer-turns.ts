import { everybody, Lane } from '../../store/admission/lane.js';
import type { GraphStore } from '../../store/graph-store.js';

/**
 * Limits of waiting: a change takes milliseconds, a load of a dataset seconds; the wait is shorter than a request's deadline.
 */
const admission = { maxRunning: 1, maxWaiting: 256, maxWaitMs: 30_000 };

const lanes = new WeakMap<GraphStore, Lane>();

/**
 * The result of the work, which starts at its turn. The changes of one store run one after another, so only those of other
 * processes collide. Authors take turns; a change that would wait too long is refused. Work of the process itself waits without
 * limit.
 *
 * @throws KnownError `OVERLOADED`
 */
export async function inTurn<Result>(
  store: GraphStore,
  by: string | null,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const lane = lanes.get(store) ?? new Lane(admission);
  lanes.set(store, lane);
  const place = await lane.enter(by ?? everybody, signal);
  try {
    return await work();
  } finally {
    lane.leave(place);
  }
}
