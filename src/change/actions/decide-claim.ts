import type { RetractClaimInput, SetRankInput } from './action-types.js';
import { readClaimThere } from './find-claim.js';
import { decide, type Decision, type RecordStates } from '../apply/record-states.js';
import type { RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';

/** Retracts a claim: it is kept for provenance, and nothing follows from it any more. */
export const retractClaim = actionOf('RETRACT_CLAIM', intendRetraction);

/** Sets whether a claim is shown before others, with them, or as known to be wrong. */
export const setRank = actionOf('SET_RANK', intendRank);

/** The states of records with a claim retracted. */
export function intendRetraction(
  records: RecordReader,
  input: RetractClaimInput,
): Promise<RecordStates> {
  return intendDecision(records, input, { status: 'RETRACTED' });
}

/** The states of records with a claim ranked. */
export function intendRank(records: RecordReader, input: SetRankInput): Promise<RecordStates> {
  return intendDecision(records, input, { rank: input.rank });
}

/** A claim that is overridden stays as it was stated. */
async function intendDecision(
  records: RecordReader,
  input: RetractClaimInput,
  decided: Partial<Decision>,
): Promise<RecordStates> {
  const { stated, decision } = await readClaimThere(records, input);
  return { claims: {}, overrides: { [stated.id]: decide(stated, decision, decided) } };
}
