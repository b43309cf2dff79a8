import { holdsPart } from '../../claims/evidence/holds-part.js';
import { Quote } from '../../claims/evidence/quote.js';
import type { ClaimRecord } from '../../claims/records.js';
import type { ClaimPart } from '../../model/values/lists.js';
import type { RecordStates } from '../apply/record-states.js';
import type { AddEvidenceInput, EvidenceInput } from './action-types.js';
import { intendClaims } from './assert-claim.js';
import { isGiven } from './cite-evidence.js';
import type { CitedClaimInput } from './compile-claim-input.js';
import { readStandingClaim } from './find-claim.js';
import type { Judging } from './judge-evidence.js';
import type { RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';

/**
 * Adds evidence to a claim. A claim that a load brings stays as its source has it: the curators' dataset then states the same by
 * this evidence.
 */
export const addEvidence = actionOf('ADD_EVIDENCE', intendEvidence);

/** The states of records with evidence added to a claim. */
export async function intendEvidence(
  records: RecordReader,
  input: AddEvidenceInput,
): Promise<RecordStates> {
  const { stated, ends } = await readStandingClaim(records, input);
  const { predicate, value, roleKey, roleAr, roleEn, ended } = stated;
  const isOwn = stated.method === 'CURATED';
  // Evidence of a claim of curators joins the claim itself, wherever that was moved.
  const { subject, object } = isOwn ? stated : ends;
  // Evidence of a part alone states no other date of a claim that a load brings.
  const states = (part: 'VALID_FROM' | 'VALID_TO') =>
    isOwn || input.evidence.some((piece) => isFor(piece, part, stated));
  return intendClaims(records, [
    {
      subject,
      predicate,
      object,
      kept: value,
      roleKey,
      roleAr,
      roleEn,
      path: [],
      validFrom: states('VALID_FROM') ? stated.validFrom : null,
      ...(states('VALID_TO') &&
        ({ validTo: stated.validTo, ended } satisfies Partial<CitedClaimInput>)),
      ...(isOwn && ({ dataset: stated.dataset } satisfies Partial<CitedClaimInput>)),
      evidence: input.evidence,
      judging: {
        confirm: input.confirm ?? [],
        ...(!isOwn &&
          object !== null &&
          ({ implied: ['OBJECT', 'ROLE'] } satisfies Partial<Judging>)),
      },
    },
  ]);
}

/** Whether a piece names the part, or names none and its words or its note say it. */
function isFor({ supports, exact }: EvidenceInput, part: ClaimPart, stated: ClaimRecord): boolean {
  if (isGiven(supports)) return supports.includes(part);
  return !isGiven(exact) || holdsPart(part, stated, new Quote(exact), () => []);
}
