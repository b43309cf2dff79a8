import type { Contestant } from '../contestants/contestant.js';
import type { Contestants } from '../contestants/start-all.js';
import type { Endings } from '../endings.js';
import type { BenchOptions } from '../options.js';
import { Child } from '../processes/child.js';
import { paths } from '../processes/paths.js';
import { questions } from '../questions/index.js';
import { runRounds, type QuestionResult, type RoundPlan } from '../rounds/run-rounds.js';
import { say } from '../say.js';
import { compareAnswers } from './compare-answers.js';
import { prepare, type PreparedQuestion } from './prepare.js';

export interface Comparison {
  readonly contestants: readonly Contestant[];
  readonly prepared: readonly PreparedQuestion[];
  readonly results: readonly QuestionResult[];
}

/** All answers first, then all figures. */
export async function compareContestants(
  { ours, all }: Contestants,
  { size, samples }: BenchOptions,
  plan: RoundPlan,
  endings: Endings,
): Promise<Comparison> {
  const prepared: PreparedQuestion[] = [];
  for (const question of questions) {
    const ready = await prepare(question, size, samples, ours);
    const count = await compareAnswers(ready, all);
    say(`${question.name}: ${count} answers, the same from all ${all.length}`);
    prepared.push(ready);
  }
  const loader = new Child(paths.load);
  endings.add(() => loader.stop());
  return { contestants: all, prepared, results: await runRounds(loader, all, prepared, plan, say) };
}
