import type { QuestionPlan } from '../plans/read-plans.js';
import { table } from './table.js';

/** Neo4j's plan of each statement: its hits on the store, and its operators from the result down to the leaves. */
export function plansTable(plans: readonly QuestionPlan[]): string {
  return table(
    ['question', 'db hits', 'operators'],
    plans.map(({ title, dbHits, operators }) => [title, String(dbHits), operators.join(', ')]),
  );
}
