import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { ClaimRecord, DocumentRecord, EvidenceRecord } from '../../claims/records.js';
import type { ActionOptions, AssertClaimInput, ChangeOutcome } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import { citedIn, type Cited } from './cite-evidence.js';
import { compileClaimInputs, type CitedClaimInput } from './compile-claim-input.js';
import { decide, type RecordStates } from '../apply/record-states.js';
import { RecordReader } from './record-reader.js';
import { runAction } from './run-action.js';

/** States a claim with its evidence. An existing claim gets the evidence added, and a retraction of it is lifted. */
export function assertClaim(
  store: GraphStore,
  author: Author,
  input: AssertClaimInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    { kind: 'ASSERT_CLAIM', input },
    async (reader) => ({
      next: await intendClaims(reader, [{ ...input.claim, path: ['claim'] }]),
    }),
    options,
  );
}

export interface IntendOptions {
  /** Ids of entities that the same action creates. */
  readonly made?: readonly string[];
  /** The id of a claim to be stated anew, with only the given evidence. */
  readonly replaced?: string;
  /** Drafts that the same action makes citable. */
  readonly drafts?: readonly DocumentRecord[];
}

/** The states of records with the claims added. */
export async function intendClaims(
  store: GraphReader,
  inputs: readonly CitedClaimInput[],
  { made, replaced, drafts }: IntendOptions = {},
): Promise<RecordStates> {
  const records = RecordReader.of(store);
  const claims = await compileClaimInputs(records, inputs, made, drafts);
  const ids = claims.map(({ id }) => id);
  const there = await records.claims(ids);
  const whole = await compileClaimInputs(
    records,
    inputs.map((input, i) => {
      const [claim, held] = [claims[i], there.get(ids[i] ?? '')];
      if (!claim || !held || held.id === replaced) return input;
      return { ...input, note: claim.note ?? held.note, evidence: joinEvidence(held, claim) };
    }),
    made,
    drafts,
  );
  const decided = await records.overrides(ids);
  return {
    claims: Object.fromEntries(whole.map((claim) => [claim.id, merge(there.get(claim.id), claim)])),
    overrides: Object.fromEntries(
      [...there.values()].map((stated) => [
        stated.id,
        decide(stated, decided.get(stated.id) ?? null, { status: 'ACCEPTED' }),
      ]),
    ),
  };
}

/** The evidence of an existing claim followed by the new pieces of the same claim. */
function joinEvidence(held: ClaimRecord, claim: ClaimRecord): Cited[] {
  const isHeld = (piece: EvidenceRecord) =>
    held.evidence.some((other) => placeOf(other) === placeOf(piece));
  const added = claim.evidence.filter((piece) => !isHeld(piece));
  return [...held.evidence, ...added].map(citedIn);
}

function placeOf({ document, start, end, phraseStart, note }: EvidenceRecord): string {
  return JSON.stringify([document, start, end, phraseStart, start === null ? note : null]);
}

/** The claim with the rank and status that its dataset states: a claim input does not change them. */
function merge(there: ClaimRecord | undefined, claim: ClaimRecord): ClaimRecord {
  return there ? { ...claim, rank: there.rank, status: there.status } : claim;
}
