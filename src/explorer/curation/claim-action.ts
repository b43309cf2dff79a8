import type { AnswerOf } from '../data/ask.js';

export type EditedClaim = AnswerOf<'view-claims'>['claims']['nodes'][number];

/** Props of a form that changes a claim. */
export interface ClaimActionProps {
  readonly claim: EditedClaim;
  readonly close: () => void;
  readonly reread: () => void;
}
