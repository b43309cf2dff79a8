import { everybody, Lane } from '../../store/admission/lane.js';
import type { GraphStore } from '../../store/graph-store.js';

/** A change takes milliseconds, a load of a dataset seconds; nobody waits longer than a request does. */
const admission = { maxRunning: 1, maxWaiting: 256, maxWaitMs: 30_000 };

const lanes = new WeakMap<GraphStore, Lane>();

/**
 * What the work gives, begun when it is its turn: changes of one store are made one after the other, so that only those of
 * other processes meet. Several who change the graph take turns; one that would wait too long is refused. Work of the
 * process itself, which nobody asked for, waits as long as it takes.
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
