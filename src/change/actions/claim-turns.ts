import type { ClaimStatus, Rank } from '../../model/values/lists.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read.js';
import { compareTexts } from '../../shared/compare-texts.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import type { ClaimRecord } from '../../claims/records.js';
import { readChange } from '../../claims/log/read-changes.js';
import { readStates, type RecordStates } from '../apply/record-states.js';

/** How a claim stands: whether it counts, and before which others. */
export interface Standing {
  readonly rank: Rank;
  readonly status: ClaimStatus;
}

/** What a change did to one claim. */
export interface ClaimTurn {
  /** As it says it, whichever of the two it stands in. */
  readonly claim: ClaimRecord;
  /** Null where it was not there. */
  readonly before: Standing | null;
  /** Null where it is not there since. */
  readonly after: Standing | null;
}

/**
 * How the claims stood of which a change decided, and how they stand since, by their ids; none where it kept nothing of
 * what was before, as a load keeps nothing.
 */
export async function readClaimTurns(
  store: GraphReader,
  change: string,
  options?: RunOptions,
): Promise<readonly ClaimTurn[]> {
  const made = await readChange(store, change, options);
  const [before, after] = [readStates(made?.before), readStates(made?.after)];
  if (before === undefined || after === undefined) return [];
  const ids = new Set(
    [before, after].flatMap(({ claims, overrides }) => [
      ...Object.keys(claims),
      ...Object.keys(overrides),
    ]),
  );
  const stated = await readClaimRecords(readerOf(store, options), [...ids]);
  return [...ids].sort(compareTexts).flatMap((id) => {
    const claim = after.claims[id] ?? before.claims[id] ?? stated.get(id);
    if (claim === undefined) return []; // a load has taken it away since
    const turn = { before: standingIn(before, id, claim), after: standingIn(after, id, claim) };
    return isSame(turn.before, turn.after) ? [] : [{ claim, ...turn }];
  });
}

function standingIn({ claims, overrides }: RecordStates, id: string, claim: ClaimRecord) {
  if (claims[id] === null) return null;
  const { rank, status } = claims[id] ?? claim;
  const decided = overrides[id];
  return { rank: decided?.rank ?? rank, status: decided?.status ?? status };
}

function isSame(before: Standing | null, after: Standing | null): boolean {
  return before?.rank === after?.rank && before?.status === after?.status;
}
