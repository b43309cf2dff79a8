import type { GraphReader } from '../../store/graph-reader.js';
import type { Plan } from './plan.js';
import { withIngested } from './plan-ingested.js';
import { planRecords, type Making } from './plan-records.js';
import { withReview } from './plan-review.js';
import type { HeldRecords } from './read-affected-claims.js';
import type { RecordStates } from './record-states.js';

/** The plan that brings all records into the given states; null if they are in those states. */
export async function planStates(
  store: GraphReader,
  { review, ingested, described, ...records }: RecordStates,
  making: Making & { readonly number: number },
  held?: HeldRecords,
): Promise<Plan | null> {
  const { number } = making;
  const stated = await planRecords(store, records, making, held);
  const reviewed = review ? await withReview(store, review, stated, number) : stated;
  return (ingested ?? described)
    ? withIngested(store, { ingested, described }, reviewed, number)
    : reviewed;
}
