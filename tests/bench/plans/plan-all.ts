import neo4j from 'neo4j-driver';
import { createApi } from '../../../src/api/api.js';
import type { Comparison } from '../compare/compare-contestants.js';
import type { Graphs } from '../fill/graphs.js';
import type { GraphSize } from '../graph/size.js';
import type { Variables } from '../questions/question.js';
import { rootQuestions } from '../root-fields/root-questions.js';
import { say } from '../say.js';
import { readPlans, type PlannedQuestion, type QuestionPlan } from './read-plans.js';

export interface Plans {
  readonly questions: readonly QuestionPlan[];
  readonly rootFields: readonly QuestionPlan[];
}

/**
 * The plans of every question of the comparison and of every root field on Neo4j.
 *
 * @throws Error where one of them reads all nodes of the graph.
 */
export async function planAll(
  { login, neo4j: store }: Graphs,
  comparison: Comparison,
  size: GraphSize,
): Promise<Plans> {
  say('plans are read');
  const { schema } = await createApi();
  const driver = neo4j.driver(login.url, neo4j.auth.basic(login.user, login.password));
  try {
    const plans = {
      questions: await readPlans(store, driver, comparedQuestions(comparison)),
      rootFields: await readPlans(
        store,
        driver,
        rootQuestions(schema, size).flatMap(({ title, query }) =>
          query === undefined ? [] : [{ title, query, variables: {} }],
        ),
      ),
    };
    refuseScans([...plans.questions, ...plans.rootFields]);
    return plans;
  } finally {
    await driver.close();
  }
}

/** Each question with the first of its samples, as our server is asked it. */
function comparedQuestions({ prepared, contestants }: Comparison): readonly PlannedQuestion[] {
  const ours = contestants.find(({ name }) => name === 'neo4j');
  if (ours === undefined) return [];
  return prepared.map(({ question, requestsOf }) => {
    const [{ body = '' } = {}] = requestsOf(ours);
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
    return { title: question.name, query, variables };
  });
}

function refuseScans(plans: readonly QuestionPlan[]): void {
  const scans = plans.filter(({ hasAllNodesScan }) => hasAllNodesScan).map(({ title }) => title);
  if (scans.length > 0) throw new Error(`These read all nodes of the graph: ${scans.join(', ')}.`);
}
