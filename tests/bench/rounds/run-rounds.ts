import type { PreparedQuestion } from '../compare/prepare.js';
import type { Contestant, ContestantName } from '../contestants/contestant.js';
import type { Child } from '../processes/child.js';
import { measure, type Measurement } from './measure.js';

export interface RoundPlan {
  readonly rounds: number;
  readonly durationMs: number;
  readonly warmUpMs: number;
  readonly connections: readonly number[];
}

/** All rounds of one question at one number of connections: one measurement a round for each contestant. */
export interface QuestionResult {
  readonly question: PreparedQuestion['question'];
  readonly connections: number;
  readonly rounds: readonly ReadonlyMap<ContestantName, Measurement>[];
}

/**
 * Measures all contestants on all questions. In each round they take turns on the same question one right after
 * another, so that whatever else the machine does falls on all of them. The warm-up before is not counted.
 */
export async function runRounds(
  loader: Child,
  contestants: readonly Contestant[],
  prepared: readonly PreparedQuestion[],
  plan: RoundPlan,
  tell: (line: string) => void,
): Promise<readonly QuestionResult[]> {
  const results: QuestionResult[] = [];
  for (const question of prepared) {
    tell(`${question.question.name}: warm-up`);
    for (const contestant of contestants)
      await measure(loader, contestant, question, { connections: 8, durationMs: plan.warmUpMs });
    for (const connections of plan.connections) {
      const rounds: Map<ContestantName, Measurement>[] = [];
      for (let round = 0; round < plan.rounds; round++) {
        tell(`${question.question.name}: ${connections} connections, round ${round + 1}`);
        const measured = new Map<ContestantName, Measurement>();
        for (const contestant of contestants) {
          const load = { connections, durationMs: plan.durationMs };
          measured.set(contestant.name, await measure(loader, contestant, question, load));
        }
        rounds.push(measured);
      }
      results.push({ question: question.question, connections, rounds });
    }
  }
  return results;
}
