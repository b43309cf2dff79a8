import type { Driver } from 'neo4j-driver';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { Variables } from '../questions/question.js';
import { askRecorded } from './ask-recorded.js';
import { profile, type PlanSummary } from './profile.js';

export interface QuestionPlan extends PlanSummary {
  readonly title: string;
}

export interface PlannedQuestion {
  readonly title: string;
  readonly query: string;
  readonly variables: Variables;
}

/** The plans of all statements that our API runs for the questions. */
export async function readPlans(
  store: GraphStore,
  driver: Driver,
  questions: readonly PlannedQuestion[],
): Promise<readonly QuestionPlan[]> {
  const plans: QuestionPlan[] = [];
  for (const { title, query, variables } of questions)
    for (const statement of await askRecorded(store, query, variables))
      plans.push({ title, ...(await profile(driver, statement)) });
  return plans;
}
