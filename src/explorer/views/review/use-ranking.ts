import type { AskError } from '../../data/ask.js';
import type { Mutations } from '../../data/operations.js';
import type { Session } from '../../data/session.js';
import { useChange } from '../../data/use-change.js';
import { reviewWords as said } from '../../words/review-words.js';

/** A rank that a claim is to have. */
export type Ranking = Omit<Mutations['set-rank']['variables'], 'reason' | 'requestId' | 'dryRun'>;

/** What came of asking for ranks: the changes that were made, and why one was not, where one was not. */
export interface Ranked {
  readonly changes: readonly string[];
  readonly refusal: string | undefined;
  /** Whether every rank is as it was asked for. */
  readonly isWhole: boolean;
}

export interface Ranker {
  readonly isRunning: boolean;
  readonly error: AskError | undefined;
  readonly run: (rankings: readonly Ranking[]) => Promise<Ranked>;
}

/** Sets ranks one after the other, each by a change of its own, until one is not set. */
export function useRanking(session: Session): Ranker {
  const { isRunning, error, run } = useChange('set-rank', session);
  return {
    ...{ isRunning, error },
    run: async (rankings) => {
      const changes: string[] = [];
      for (const ranking of rankings) {
        const answer = await run({ ...ranking, reason: said.reasons.rank });
        if (answer === undefined) return { changes, refusal: undefined, isWhole: false };
        const { change, userErrors } = answer.setRank;
        const [fault] = userErrors;
        if (fault !== undefined) return { changes, refusal: fault.message, isWhole: false };
        if (change != null) changes.push(change.id);
      }
      return { changes, refusal: undefined, isWhole: true };
    },
  };
}
