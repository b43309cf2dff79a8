import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read.js';
import { decideProposals, placeDocuments } from '../graph/proposal-statements.js';
import { readReview } from '../graph/read-proposals.js';
import type { ReviewStates } from '../proposals.js';
import type { Plan } from './change-record.js';
import { readStates } from './record-states.js';

/**
 * The plan of what a review states, with what it decides over proposals and documents; null where all of it is so already.
 *
 * @param stated null where it states nothing that is not there
 */
export async function withReview(
  store: GraphReader,
  next: ReviewStates,
  stated: Plan | null,
  number: number,
): Promise<Plan | null> {
  const before = await readReview(readerOf(store), next);
  const isSo = toCanonicalJson(before) === toCanonicalJson(next);
  if (isSo && stated === null) return null;
  const { statements = [], upserted = [], removed = [], datasets = [] } = stated ?? {};
  const documents = Object.keys(next.isDraft);
  const nothing = { claims: {}, overrides: {} };
  return {
    datasets,
    statements: [
      // First, since only what is a document of the graph can be cited.
      ...placeDocuments(next.isDraft),
      ...statements,
      ...decideProposals(next.proposals, number),
    ],
    upserted: [...upserted, ...documents.filter((id) => next.isDraft[id] === false)],
    removed: [...removed, ...documents.filter((id) => next.isDraft[id] === true)],
    before: { ...(readStates(stated?.before) ?? nothing), review: before },
    after: { ...(readStates(stated?.after) ?? nothing), review: next },
  };
}
