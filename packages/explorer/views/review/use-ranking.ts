import type { AskError } from '../../data/ask.js';
import type { Mutations } from '../../data/operations.js';
import type { Session } from '../../data/session.js';
import { useChange } from '../../data/use-change.js';
import { reviewWords as said } from '../../words/review-words.js';

/** A rank to set on a claim. */
export type Ranking = Omit<Mutations['set-rank']['variables'], 'reason' | 'requestId' | 'dryRun'>;

/** The result of setting ranks: the changes made, and the reason if one failed. */
export interface Ranked {
  readonly changes: readonly string[];
  readonly refusal: string | undefined;
  /** Whether every rank is set as requested. */
  readonly isWhole: boolean;
}

export interface Ranker {
  readonly isRunning: boolean;
  readonly error: AskError | undefined;
  readonly run: (rankings: readonly Ranking[]) => Promise<Ranked>;
}

/** Sets ranks one after the other, each by a change of its own, until one fails. */
export function useRanking(session: Session): Ranker {
  const { isRunning, error, run } = useChange('set-rank', session);
  return {
    isRunning,
    error,
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
