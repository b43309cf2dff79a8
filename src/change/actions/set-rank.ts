import type { GraphStore } from '../../store/graph-store.js';
import type { ActionOptions, ChangeOutcome, SetRankInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import { decideOver } from './decide-claim.js';

/** Sets whether a claim is shown before others, with them, or as known to be wrong. */
export function setRank(
  store: GraphStore,
  author: Author,
  input: SetRankInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return decideOver(store, author, { kind: 'SET_RANK', input }, { rank: input.rank }, options);
}
