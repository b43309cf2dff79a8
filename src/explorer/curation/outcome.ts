import type { Mutations } from '../data/operations.js';

/** The stored mutations of this folder. */
export type ChangeName =
  | 'assert-claim'
  | 'correct-claim'
  | 'create-entity'
  | 'merge-entities'
  | 'retract-claim'
  | 'set-rank'
  | 'split-entity'
  | 'undo-change';

/** What came of asking for a change, whichever it is. */
export type Outcome = Mutations['retract-claim']['answer']['retractClaim'];
export type EffectOfChange = Outcome['effects'][number];

/** What a change is asked for with, but for what is asked of every change. */
export type Wanted<Name extends ChangeName> = Omit<
  Mutations[Name]['variables'],
  'reason' | 'requestId' | 'dryRun'
>;

/** An answer has the outcome under the name of its mutation, and nothing else. */
export function outcomeOf(answer: Mutations[ChangeName]['answer']): Outcome | undefined {
  const [outcome] = Object.values(answer) as readonly Outcome[];
  return outcome;
}
