import type { ClaimRecord } from '../../claims/records.js';
import { givenConfidence } from '../../claims/support.js';
import type { ClaimPart } from '../../model/values/lists.js';
import { refused, type Refused } from '../apply/refused.js';
import { changedParts, type ChangedParts } from './changed-parts.js';
import type { CorrectClaimInput } from './action-types.js';
import { intendClaims } from './assert-claim.js';
import { citedIn, type Cited } from './cite-evidence.js';
import { readStandingClaim } from './find-claim.js';
import type { CitedClaimInput } from './compile-claim-input.js';
import { decide, type RecordStates } from '../apply/record-states.js';
import type { Judging } from './judge-evidence.js';
import type { RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';
import type { ClaimPhrasing } from '#text/sentence/forms.js';

/** Retracts a claim and states the corrected one, in one change. */
export const correctClaim = actionOf('CORRECT_CLAIM', intendCorrection);

/** The states of records with a claim corrected. */
export async function intendCorrection(
  records: RecordReader,
  input: CorrectClaimInput,
): Promise<RecordStates> {
  const { stated, decision, ends } = await readStandingClaim(records, input);
  const withdrawn = await records.withdrawals();
  const held = stated.evidence.filter(({ document }) => !withdrawn.has(document));
  const given = givenConfidence(stated, await records.retellings());
  const corrected = await intendClaims(
    records,
    [correct({ ...stated, ...ends, evidence: held }, input, given)],
    { replaced: stated.id },
  );
  if (stated.id in corrected.claims) return corrected;
  const retracted = decide(stated, decision, { status: 'RETRACTED' });
  const rank = decision?.rank ?? stated.rank;
  const ranked = Object.values(corrected.claims).flatMap((claim) =>
    claim
      ? [[claim.id, decide(claim, corrected.overrides[claim.id] ?? null, { rank })] as const]
      : [],
  );
  const overrides = { ...corrected.overrides, ...Object.fromEntries(ranked) };
  return { ...corrected, overrides: { ...overrides, [stated.id]: retracted } };
}

function correct(
  stated: ClaimRecord,
  input: CorrectClaimInput,
  given: number | undefined,
): CitedClaimInput {
  const { subject, predicate, object, roleKey, roleAr, roleEn, validFrom, validTo, note } = stated;
  const { ended = null } = stated;
  const held = { object, roleKey, roleAr, roleEn, validFrom, validTo, ended, note };
  const said = { ...held, ...endOf(input), ...givenOf(input, held) };
  const content = {
    subject,
    predicate,
    ...said,
    value: input.value,
    kept: input.value === undefined ? stated.value : null,
  };
  return {
    ...content,
    // A correction of a curated claim stays in its dataset.
    dataset: input.dataset ?? (stated.method === 'CURATED' ? stated.dataset : null),
    ...evidenceOf(stated, input, changedParts(stated, { ...stated, ...said }, input.value), given),
    ...keptPhrasing(stated, said),
    path: [],
  };
}

/** A day takes the place of an end without one, and the other way about. */
function endOf({ validTo, ended }: CorrectClaimInput) {
  if (ended === true) return { validTo: null } satisfies Partial<CorrectClaimInput>;
  return typeof validTo === 'string' ? ({ ended: null } satisfies Partial<CorrectClaimInput>) : {};
}

/**
 * The evidence of a correction: new pieces for the changed parts, and if it is to be kept the old ones for the others.
 *
 * @throws Refused if a part has no evidence
 */
function evidenceOf(
  stated: ClaimRecord,
  { evidence, keepEvidence, confirm }: CorrectClaimInput,
  { changed, cleared }: ChangedParts,
  given: number | undefined,
): Pick<CitedClaimInput, 'evidence' | 'judging'> {
  const isKept = keepEvidence ?? !evidence;
  const pieces = (evidence ?? []).map((piece, at) => ({ ...piece, at }));
  if (changed.length > 0 && pieces.length === 0) throw nothingSays(changed);
  const kept = isKept ? keptEvidence(stated, [...changed, ...cleared]) : [];
  return {
    evidence: [...kept, ...pieces],
    judging: {
      confirm: confirm ?? [],
      given,
      ...(isKept && ({ wanted: changed } satisfies Partial<Judging>)),
    },
  };
}

function nothingSays(parts: readonly ClaimPart[]): Refused {
  return refused('BAD_INPUT', `nothing given says its ${parts.join(', ')}: give evidence.`, [
    'evidence',
  ]);
}

/** The pieces of the claim without these parts; one that says nothing else is dropped. */
function keptEvidence(stated: ClaimRecord, without: readonly ClaimPart[]): Cited[] {
  return stated.evidence
    .map((piece) => ({
      ...citedIn(piece),
      supports: piece.supports.filter((part) => !without.includes(part)),
    }))
    .filter(({ supports }) => supports.length > 0);
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
    ...(role && said.roleKey === roleKey && ({ role } satisfies ClaimPhrasing)),
    ...(dateNote && said.validFrom === validFrom && ({ dateNote } satisfies ClaimPhrasing)),
  };
  return Object.keys(kept).length === 0 ? {} : { phrasing: kept };
}
