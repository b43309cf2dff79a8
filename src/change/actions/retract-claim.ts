import type { GraphStore } from '../../store/graph-store.js';
import type { ActionOptions, ChangeOutcome, RetractClaimInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import { decideOver } from './decide-claim.js';

/** Retracts a claim: it is kept for provenance, and nothing follows from it any more. */
export function retractClaim(
  store: GraphStore,
  author: Author,
  input: RetractClaimInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return decideOver(
    store,
    author,
    { kind: 'RETRACT_CLAIM', input },
    { status: 'RETRACTED' },
    options,
  );
}
