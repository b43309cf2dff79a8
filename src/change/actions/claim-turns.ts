import type { ClaimStatus, Rank } from '../../model/values/lists.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { getOrMake } from '#text/get-or-make.js';
import { compareTexts } from '#text/compare-texts.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import type { ClaimRecord } from '../../claims/records.js';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import { readChange, readLastChanges } from '../../claims/log/read-changes.js';
import { readStates, type RecordStates } from '../apply/record-states.js';

/** The standing of a claim: whether it counts, and its rank. */
export interface Standing {
  readonly rank: Rank;
  readonly status: ClaimStatus;
}

/** The effect of a change on one claim. */
export interface ClaimTurn {
  /** Its content, which is the same before and after. */
  readonly claim: ClaimRecord;
  /** Null if it did not exist. */
  readonly before: Standing | null;
  /** Null if it no longer exists. */
  readonly after: Standing | null;
}

/**
 * The standings of the claims of a change, before and after it, by their ids; empty if the change kept no former states, such
 * as a load.
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
    if (claim === undefined) return []; // A load has removed it since.
    const turn = { before: standingIn(before, id, claim), after: standingIn(after, id, claim) };
    return isSame(turn.before, turn.after) ? [] : [{ claim, ...turn }];
  });
}

/** Changes looked up for the decision on a claim. */
const maxChanges = 10;

/** The changes that preferred these claims, each by its last changes; none where a file did, or the log was closed since. */
export async function readDecisions(
  store: GraphReader,
  claims: readonly string[],
  options?: RunOptions,
): Promise<ReadonlyMap<string, ChangeRecord>> {
  const decisions = new Map<string, ChangeRecord>();
  const states = new Map<string, Promise<readonly (RecordStates | undefined)[]>>();
  const readOf = async (change: string) => {
    const made = await readChange(store, change, options);
    return [readStates(made?.before), readStates(made?.after)];
  };
  for (const [claim, changes] of await readLastChanges(store, claims, maxChanges, options))
    for (const change of changes.filter(({ undoes }) => undoes === null)) {
      const [before, after] = await getOrMake(states, change.id, () => readOf(change.id));
      if (rankIn(before, claim) === 'PREFERRED' || rankIn(after, claim) !== 'PREFERRED') continue;
      decisions.set(claim, change);
      break;
    }
  return decisions;
}

/** The rank that a change found or left; undefined if it did not touch the claim. */
function rankIn(states: RecordStates | undefined, claim: string): Rank | undefined {
  return states?.overrides[claim]?.rank ?? states?.claims[claim]?.rank;
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
