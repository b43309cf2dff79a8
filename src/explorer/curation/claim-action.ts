import type { AnswerOf } from '../data/ask.js';
import type { Session } from '../data/session.js';

export type EditedClaim = AnswerOf<'view-claims'>['claims']['nodes'][number];

/** What is done to a claim in a dialog, and by whom. */
export interface ClaimActionProps {
  readonly claim: EditedClaim;
  readonly session: Session;
  readonly close: () => void;
  readonly reread: () => void;
}
