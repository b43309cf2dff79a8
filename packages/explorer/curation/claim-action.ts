import type { AnswerOf } from '../data/ask.js';
import type { Draft } from '../form/draft.js';

export type EditedClaim = AnswerOf<'view-claims'>['claims']['nodes'][number];

/** Props of a form that changes a claim. */
export interface ClaimActionProps {
  readonly claim: EditedClaim;
  readonly close: () => void;
  readonly reread: () => void;
}

/** Fields as the claim fills them in. */
export function draftOf(claim: EditedClaim): Draft {
  const { value, roleAr, roleEn, validFrom, validTo, note } = claim;
  const ended = claim.ended ? true : null;
  const given = Object.entries({ ...value, roleAr, roleEn, validFrom, validTo, ended, note });
  return Object.fromEntries(
    given.flatMap(([name, each]) => (each == null ? [] : [[name, String(each)]])),
  );
}
