import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { ClaimRecord, DocumentRecord } from '../../claims/records.js';
import { givenConfidence, type SourceOf } from '../../claims/support.js';
import type { ActionOptions, AssertClaimInput, ChangeOutcome } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import { citedIn } from './cite-evidence.js';
import { compileClaimInputs, type CitedClaimInput } from './compile-claim-input.js';
import { keepLabels } from './keep-labels.js';
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
      next: await intendAssertion(reader, input),
    }),
    options,
  );
}

/** The states of records with a claim stated. */
export function intendAssertion(
  records: RecordReader,
  { claim, confirm }: AssertClaimInput,
): Promise<RecordStates> {
  return intendClaims(records, [
    { ...claim, judging: { confirm: confirm ?? [] }, path: ['claim'] },
  ]);
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
  const named = await keepLabels(records, inputs, replaced);
  const ids = (await compileClaimInputs(records, named.map(asWhole), made, drafts)).map(
    ({ id }) => id,
  );
  const there = await records.claims(ids);
  const sourceOf = await records.retellings();
  const whole = await compileClaimInputs(
    records,
    named.map((input, i) => {
      const held = there.get(ids[i] ?? '');
      return held && held.id !== replaced ? joinHeld(held, input, sourceOf) : input;
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

/** The input as it identifies its claim: which parts the evidence supports makes no difference. */
function asWhole({ evidence, ...input }: CitedClaimInput): CitedClaimInput {
  return {
    ...input,
    judging: undefined,
    evidence: evidence.map((piece) => ({ ...piece, supports: null })),
  };
}

/** The input with the evidence of the claim that is there, followed by the new pieces. */
function joinHeld(held: ClaimRecord, input: CitedClaimInput, sourceOf: SourceOf): CitedClaimInput {
  const given = givenConfidence(held, sourceOf);
  return {
    ...{ ...input, note: input.note ?? held.note },
    evidence: [
      ...held.evidence.map(citedIn),
      ...input.evidence.map((piece, at) => ({ ...piece, at })),
    ],
    ...(input.judging && { judging: { ...input.judging, given } }),
  };
}

/** The claim with the rank and status that its dataset states: a claim input does not change them. */
function merge(there: ClaimRecord | undefined, claim: ClaimRecord): ClaimRecord {
  return there ? { ...claim, rank: there.rank, status: there.status } : claim;
}
