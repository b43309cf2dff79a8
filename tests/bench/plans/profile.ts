import type { Driver, ResultSummary } from 'neo4j-driver';
import { toBolt } from '../../../src/store/neo4j/bolt-values.js';
import type { Statement } from '../../../src/store/statement.js';

/** Neo4j's plan of a statement. */
export interface PlanSummary {
  /** Its operators, from the result down to the leaves; equal neighbours once with their number. */
  readonly operators: readonly string[];
  readonly dbHits: number;
  /** It reads every node of the graph, which no question of ours may. */
  readonly hasAllNodesScan: boolean;
}

/** Runs the statement under PROFILE; its parameters must be values that the graph can hold. */
export async function profile(
  driver: Driver,
  { text, parameters }: Statement,
): Promise<PlanSummary> {
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, toBolt(parameters), {
    database: 'neo4j',
  });
  if (summary.profile === false) throw new Error('Neo4j gave no profile.');
  const steps = [...walk(summary.profile)];
  const operators = steps.map(({ operatorType }) => operatorType.replace('@neo4j', ''));
  return {
    operators: collapse(operators),
    dbHits: steps.reduce((sum, { dbHits }) => sum + dbHits, 0),
    hasAllNodesScan: operators.some((operator) => operator.includes('AllNodesScan')),
  };
}

type Step = Exclude<ResultSummary['profile'], false>;

function* walk(plan: Step): Generator<Step> {
  yield plan;
  for (const child of plan.children) yield* walk(child);
}

function collapse(operators: readonly string[]): readonly string[] {
  const runs: { operator: string; count: number }[] = [];
  for (const operator of operators) {
    const last = runs.at(-1);
    if (last?.operator === operator) last.count += 1;
    else runs.push({ operator, count: 1 });
  }
  return runs.map(({ operator, count }) => (count === 1 ? operator : `${operator} × ${count}`));
}
