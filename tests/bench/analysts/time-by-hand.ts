import { relations } from '../../../src/model/relations/index.js';
import { cypher, join, name, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { AnalystQuestion } from './questions.js';
import { percentiles, type QuestionTimes } from './time-questions.js';

const types = join(
  relations.map(({ type }) => name(type)),
  '|',
);

/**
 * One shortest path of up to four hops as one would write it by hand in Cypher. It gives one path, cannot tell how
 * far it looked, and is asked beside our question with the same pairs.
 */
export async function timeShortestByHand(
  store: GraphStore,
  { title, variables, times }: AnalystQuestion,
): Promise<QuestionTimes> {
  const measured: number[] = [];
  for (let i = 0; i < times * 1.25; i++) {
    const { from, to } = variables(1000 + i);
    const start = performance.now();
    await store.read(
      toStatement(
        cypher`MATCH (a:Entity {id: ${from}}) MATCH (b:Entity {id: ${to}}) MATCH p = shortestPath((a)-[:${types}*..4]-(b)) RETURN [n IN nodes(p) | n.id], [r IN relationships(p) | r.id]`,
      ),
    );
    if (i >= times / 4) measured.push(performance.now() - start);
  }
  return { title: `${title}, shortestPath by hand`, ...percentiles(measured), loopMaxMs: NaN };
}
