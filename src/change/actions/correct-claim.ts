import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { ClaimRecord } from '../../claims/records.js';
import { partsOf } from '../../claims/support.js';
import type { ActionOptions, ChangeOutcome, CorrectClaimInput } from './action-types.js';
import { intendClaims } from './assert-claim.js';
import type { Author } from '../../claims/log/change-record.js';
import { citedIn, type Cited } from './cite-evidence.js';
import { readClaimThere } from './find-claim.js';
import type { CitedClaimInput } from './compile-claim-input.js';
import { decide, type RecordStates } from '../apply/record-states.js';
import type { RecordReader } from './record-reader.js';
import { runAction } from './run-action.js';

/** Retracts a claim and states the corrected one, in one change. */
export function correctClaim(
  store: GraphStore,
  author: Author,
  input: CorrectClaimInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    { kind: 'CORRECT_CLAIM', input },
    async (records) => ({ next: await intendCorrection(records, input) }),
    options,
  );
}

/** The states of records with a claim corrected. */
export async function intendCorrection(
  records: RecordReader,
  input: CorrectClaimInput,
): Promise<RecordStates> {
  const { stated, decision } = await readClaimThere(records, input);
  const withdrawn = await records.withdrawals();
  const held = stated.evidence.filter(({ document }) => !withdrawn.has(document));
  const counting = { ...stated, evidence: held };
  const corrected = await intendClaims(records, [correct(counting, input)], {
    replaced: stated.id,
  });
  if (stated.id in corrected.claims) return corrected;
  const retracted = decide(stated, decision, { status: 'RETRACTED' });
  return { ...corrected, overrides: { ...corrected.overrides, [stated.id]: retracted } };
}

function correct(stated: ClaimRecord, input: CorrectClaimInput): CitedClaimInput {
  const { subject, predicate, object, roleKey, roleAr, roleEn, validFrom, validTo, note } = stated;
  const held = { object, roleKey, roleAr, roleEn, validFrom, validTo, note };
  const said = { ...held, ...givenOf(input, held) };
  return {
    ...{ subject, predicate, ...said },
    value: input.value,
    kept: input.value === undefined ? stated.value : null,
    // A correction of a curated claim stays in its dataset.
    dataset: input.dataset ?? (stated.method === 'CURATED' ? stated.dataset : null),
    evidence: input.evidence ?? keptEvidence(stated, said),
    ...keptPhrasing(stated, said),
    path: [],
  };
}

/** The parts among these that a correction gives; null removes one. */
function givenOf<T extends object>(input: CorrectClaimInput, parts: T): Partial<T> {
  const given = Object.entries(input).filter(
    ([part, value]) => part in parts && value !== undefined,
  );
  return Object.fromEntries(given) as Partial<T>;
}

/** The parts of the claim's phrasing that still apply: its role, its note on the date. */
function keptPhrasing(
  { phrasing, roleKey, validFrom }: ClaimRecord,
  said: Pick<ClaimRecord, 'roleKey' | 'validFrom'>,
): Pick<ClaimRecord, 'phrasing'> {
  const { role, dateNote } = phrasing ?? {};
  const kept = {
    ...(role && said.roleKey === roleKey && { role }),
    ...(dateNote && said.validFrom === validFrom && { dateNote }),
  };
  return Object.keys(kept).length === 0 ? {} : { phrasing: kept };
}

/** The evidence of a claim for its corrected parts: evidence of all old parts supports all new ones too. */
function keptEvidence(
  stated: ClaimRecord,
  said: Pick<ClaimRecord, 'object' | 'roleKey' | 'validFrom' | 'validTo'>,
): Cited[] {
  const [before, after] = [partsOf(stated), partsOf({ ...stated, ...said })];
  return stated.evidence.map((piece) => ({
    ...citedIn(piece),
    supports:
      piece.supports.length === before.length
        ? after
        : piece.supports.filter((part) => after.includes(part)),
  }));
}
