import type { GraphReader } from '../../store/graph-reader.js';
import type { Plan } from './plan.js';
import { withIngested } from './plan-ingested.js';
import { planRecords, type Making } from './plan-records.js';
import { withReview } from './plan-review.js';
import type { RecordStates } from './record-states.js';

/** How the graph comes to have all records in the given states; null where it has them already. */
export async function planStates(
  store: GraphReader,
  { review, ingested, described, ...records }: RecordStates,
  making: Making & { readonly number: number },
): Promise<Plan | null> {
  const { number } = making;
  const stated = await planRecords(store, records, making);
  const reviewed = review ? await withReview(store, review, stated, number) : stated;
  return withIngested(store, { ingested, described }, reviewed, number);
}
