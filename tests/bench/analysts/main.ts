import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createApi } from '../../../src/api/api.js';
import { openStore } from '../../../src/store/open-store.js';
import { Endings } from '../endings.js';
import { fillGraphs } from '../fill/graphs.js';
import { countEntities, fullSize, smallSize } from '../graph/size.js';
import { table } from '../report/table.js';
import { writeSection } from '../report/write-section.js';
import { analystQuestions } from './questions.js';
import { timeShortestByHand } from './time-by-hand.js';
import { timeQuestion, type QuestionTimes } from './time-questions.js';

/**
 * Times what analysts ask on both engines over the same graph and writes the table into the page on benchmarks; a
 * short run, or one of those questions alone whose title has the words of `--only`, prints it.
 */
const { values } = parseArgs({
  options: { short: { type: 'boolean' }, only: { type: 'string', default: '' } },
});
const size = values.short === true ? smallSize : fullSize;
const endings = new Endings();
try {
  const graphs = await (await fillGraphs(size, endings)).addProvenance();
  const embedded = await openStore(`embedded:${await graphs.copyEmbedded()}`);
  endings.add(() => embedded.close());
  const api = await createApi();
  const rows: string[][] = [];
  for (const question of analystQuestions(size)) {
    if (!question.title.includes(values.only)) continue;
    const onNeo4j = await timeQuestion(api, graphs.neo4j, question);
    const onEmbedded = await timeQuestion(api, embedded, question);
    rows.push(rowOf(question.title, onNeo4j, onEmbedded));
    if (!question.title.startsWith('paths ≤ 4 hops,') || question.title.endsWith('informative'))
      continue;
    const neo4jByHand = await timeShortestByHand(graphs.neo4j, question);
    const embeddedByHand = await timeShortestByHand(embedded, question);
    rows.push(rowOf(neo4jByHand.title, neo4jByHand, embeddedByHand));
  }
  const head = ['question', 'Neo4j p50', 'p99', 'loop', 'embedded p50', 'p99', 'loop'];
  const report = `${table(head, rows)}\n\nMilliseconds in the API process, warm, one question at a time over ${countEntities(size).toLocaleString('en')} entities and ${size.relations.toLocaleString('en')} relations with a claim behind each; \`loop\` is the longest that the event loop was held up. Node ${process.version} on ${String(cpus().length)} cores that Neo4j shares.`;
  process.stdout.write(`${report}\n`);
  if (values.short !== true && values.only === '') await writeSection('analysts', report);
} finally {
  await endings.run();
}
process.exit();

function rowOf(title: string, neo4j: QuestionTimes, embedded: QuestionTimes): string[] {
  const cells = [neo4j, embedded].flatMap(({ p50, p99, loopMaxMs }) => [p50, p99, loopMaxMs]);
  return [title, ...cells.map((ms) => (Number.isNaN(ms) ? '–' : ms.toFixed(1)))];
}
