import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { createApi } from '../../../src/api/api.js';
import { prepare, type PreparedQuestion } from '../compare/prepare.js';
import type { Contestant } from '../contestants/contestant.js';
import { startOurs } from '../contestants/start-ours.js';
import type { Endings } from '../endings.js';
import { fillGraphs, type Graphs } from '../fill/graphs.js';
import type { GraphSize } from '../graph/size.js';
import { Child } from '../processes/child.js';
import { paths, schemaOf, serverOf } from '../processes/paths.js';
import { questions } from '../questions/index.js';
import { ratio } from '../report/comparison-table.js';
import { table } from '../report/table.js';
import { rootQuestions } from '../root-fields/root-questions.js';
import { awaitAnswer, sendQuestion, timeQuestion } from '../root-fields/time-question.js';
import type { Measurement } from '../rounds/measure.js';
import { median } from '../rounds/median.js';
import { runRounds, type RoundPlan } from '../rounds/run-rounds.js';
import { say } from '../say.js';

/** Background work after the first answers, such as lists, does not count as cost of a question. */
const settlingMs = 20_000;

export interface BuildsPlan {
  readonly size: GraphSize;
  readonly samples: number;
  readonly plan: RoundPlan;
  readonly timesOfRootFields: number;
}

interface Builds {
  readonly neo4j: Contestant;
  readonly otherNeo4j: Contestant;
  readonly embedded: Contestant;
  readonly otherEmbedded: Contestant;
}

/** How much longer this build takes than the one in `folder`, for each question and root field, as Markdown. */
export async function compareBuilds(
  folder: string,
  endings: Endings,
  { size, samples, plan, timesOfRootFields }: BuildsPlan,
): Promise<string> {
  const graphs = await (await fillGraphs(size, endings)).addProvenance();
  const builds = await startBuilds(folder, graphs, endings);
  const prepared: PreparedQuestion[] = [];
  for (const question of questions)
    prepared.push(await prepare(question, size, samples, builds.neo4j));
  await sleep(settlingMs);
  const loader = new Child(paths.load);
  endings.add(() => loader.stop());
  const results = await runRounds(
    loader,
    Object.values(builds) as Contestant[],
    prepared,
    plan,
    say,
  );
  const questionRows = results.map((result) => [
    result.question.name,
    String(result.connections),
    show(ratio(result, 'other-neo4j', 'neo4j')),
    show(ratio(result, 'neo4j', 'other-neo4j', processorTime)),
    show(ratio(result, 'other-embedded', 'embedded')),
    show(ratio(result, 'embedded', 'other-embedded', processorTime)),
  ]);
  const questionTable = table(
    ['question', 'at', 'Neo4j', 'its CPU', 'embedded', 'its CPU'],
    questionRows,
  );
  say(questionTable);
  const { schema } = await createApi();
  const rootRows: string[][] = [];
  const other = buildSchema(await readFile(schemaOf(folder), 'utf8'));
  for (const { title, query } of rootQuestions(schema, size, other)) {
    if (query === undefined || !(await fitsSchemaOf(builds.otherEmbedded, query))) continue;
    say(`root field ${title}`);
    rootRows.push([
      title,
      show(await timeInTurn(builds.neo4j, builds.otherNeo4j, query, timesOfRootFields)),
      show(await timeInTurn(builds.embedded, builds.otherEmbedded, query, timesOfRootFields)),
    ]);
  }
  return [
    `Time of this build over time of the other, and the same of processor time for one answer; medians of ${plan.rounds} rounds in turn. Less than 0.05 from 1 says nothing.`,
    questionTable,
    `The same for one request at a time, the median of ${timesOfRootFields} pairs.`,
    table(['root field', 'Neo4j', 'embedded'], rootRows),
  ].join('\n\n');
}

async function startBuilds(folder: string, graphs: Graphs, endings: Endings): Promise<Builds> {
  const { login, address } = graphs;
  const onNeo4j = { address, password: login.password };
  const start = async (...[name, title, store]: Parameters<typeof startOurs>) => {
    // One client asks all: its budget is not what is measured.
    const environment = { COST_PER_MINUTE: '0' };
    const contestant = await startOurs(name, title, { ...store, environment });
    endings.add(() => contestant.child.stop());
    return contestant;
  };
  const inFolder = async () => ({ address: `embedded:${await graphs.copyEmbedded()}` });
  const other = { program: serverOf(folder) };
  return {
    neo4j: await start('neo4j', 'this build on Neo4j', onNeo4j),
    otherNeo4j: await start('other-neo4j', 'the other on Neo4j', { ...onNeo4j, ...other }),
    embedded: await start('embedded', 'this build, embedded', await inFolder()),
    otherEmbedded: await start('other-embedded', 'the other, embedded', {
      ...(await inFolder()),
      ...other,
    }),
  };
}

/** The median over pairs of requests, one to each right after another, of how much longer the first takes. */
async function timeInTurn(
  one: Contestant,
  other: Contestant,
  query: string,
  times: number,
): Promise<number> {
  const ratios: number[] = [];
  for (const contestant of [one, other]) await awaitAnswer(contestant, query);
  for (let i = -Math.ceil(times / 2); i < times; i++) {
    const [first, second] = i % 2 === 0 ? [one, other] : [other, one];
    const firstMs = await timeQuestion(first, query);
    const secondMs = await timeQuestion(second, query);
    if (i >= 0) ratios.push(first === one ? firstMs / secondMs : secondMs / firstMs);
  }
  return median(ratios);
}

/** Not so where the other build is from before there was such a field, or it gave something else. */
async function fitsSchemaOf(contestant: Contestant, query: string): Promise<boolean> {
  const response = await sendQuestion(contestant, query);
  return !/GRAPHQL_(?:VALIDATION|PARSE)_FAILED/.test(await response.text());
}

function processorTime({ cpuMs }: Measurement): number {
  return cpuMs;
}

function show(value: number): string {
  return value.toFixed(2);
}
