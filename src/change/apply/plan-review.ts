import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { decideProposals, placeDocuments } from '../../claims/graph/proposal-statements.js';
import { readReview } from '../../claims/graph/read-proposals.js';
import type { ReviewStates } from '../../claims/proposals.js';
import { nothingPlanned, type Plan } from './plan.js';
import { statesOf } from './record-states.js';

/**
 * The plan of a review's statements, extended by its decisions on proposals and documents; null if nothing changes.
 *
 * @param stated null if it states nothing new
 */
export async function withReview(
  store: GraphReader,
  next: ReviewStates,
  stated: Plan | null,
  number: number,
): Promise<Plan | null> {
  const before = await readReview(readerOf(store), next);
  if (stated === null && toCanonicalJson(before) === toCanonicalJson(next)) return null;
  // A document whose draft state is unchanged is not reported.
  const documents = Object.keys(next.isDraft).filter(
    (id) => next.isDraft[id] !== before.isDraft[id],
  );
  const plan = stated ?? nothingPlanned;
  return {
    datasets: plan.datasets,
    ...(plan.effects && ({ effects: plan.effects } satisfies Partial<Plan>)),
    statements: [
      // First, since only reviewed documents can be cited.
      ...placeDocuments(next.isDraft),
      ...plan.statements,
      ...decideProposals(next.proposals, number),
    ],
    upserted: [
      ...plan.upserted.filter((id) => next.isDraft[id] !== true),
      ...documents.filter((id) => next.isDraft[id] === false),
    ],
    removed: [...plan.removed, ...documents.filter((id) => next.isDraft[id] === true)],
    before: { ...statesOf(plan.before), review: before },
    after: { ...statesOf(plan.after), review: next },
  };
}
