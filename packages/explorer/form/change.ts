import type { AnswerOf } from '../data/ask.js';
import type { Mutations } from '../data/operations.js';

/** Kinds, predicates, relations and closed lists that forms are made of. */
export type Forms = AnswerOf<'view-claim-forms'>;

/** Stored mutations that a form asks for. */
export type ChangeName =
  | 'add-evidence'
  | 'assert-claim'
  | 'correct-claim'
  | 'create-entity'
  | 'curate'
  | 'end-claim'
  | 'merge-entities'
  | 'retract-claim'
  | 'review-proposals'
  | 'set-rank'
  | 'split-entity'
  | 'undo-change';

/** Outcome of a change, whichever was asked for. */
export type Outcome = Mutations['retract-claim']['answer']['retractClaim'];
export type EffectOfChange = Outcome['effects'][number];

/** Variables of a change, without those that every change has. */
export type Wanted<Name extends ChangeName> = Omit<
  Mutations[Name]['variables'],
  'confirm' | 'reason' | 'requestId' | 'dryRun'
>;

/** Outcome in an answer, which has it under the name of its mutation and nothing else. */
export function outcomeOf(answer: Mutations[ChangeName]['answer']): Outcome | undefined {
  const [outcome] = Object.values(answer) as readonly Outcome[];
  return outcome;
}
