import type { AnswerOf } from '../../data/ask.js';

/** A question as this view asks it, with the last changes of the claim that comes first. */
export type Decidable = AnswerOf<'view-conflicts'>['conflicts']['nodes'][number];

type Change = Decidable['preferred']['changes'][number];

/** The change that preferred the first claim of a question; none where a file did, or the log was closed since. */
export function decisionOf({ because, preferred: { id, changes } }: Decidable): Change | undefined {
  if (because !== 'RANK') return undefined;
  return changes.find(
    ({ undoes, claimTurns }) =>
      undoes == null &&
      claimTurns.some(({ claim, rankAfter }) => claim === id && rankAfter === 'PREFERRED'),
  );
}
