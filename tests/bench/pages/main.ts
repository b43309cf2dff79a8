import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import { createApi } from '../../../src/api/api.js';
import { OrderedLists } from '../../../src/store/embedded/lists/ordered-lists.js';
import { openStore } from '../../../src/store/open-store.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { contextOf } from '../../fixtures/context.js';
import { percentiles } from '../analysts/time-questions.js';
import { Endings } from '../endings.js';
import { embeddedFolder } from '../fill/embedded-folder.js';
import { fillGraph } from '../fill/fill-graph.js';
import { fillProvenance } from '../fill/fill-provenance.js';
import { datasets } from '../graph/entities.js';
import { countEntities } from '../graph/size.js';
import { readOptions } from '../options.js';
import { table } from '../report/table.js';
import { writeSection } from '../report/write-section.js';
import { longestTurnOf } from './longest-turn.js';
import { pageQuestions, type PageQuestion } from './page-questions.js';
import { scopedQuestions, type ScopedQuestion } from './scoped-questions.js';

/**
 * Times pages at the root of a question on the embedded engine without ordered lists and with them, in turn on two copies
 * of one graph, and writes the table into the page on benchmarks; a short run prints it.
 */
const { size, isShort } = readOptions(process.argv.slice(2));
const times = isShort ? 3 : 21;
const endings = new Endings();
const api = await createApi();
try {
  const plain = await embeddedFolder('plain', size, (store) => fillGraph(store, size));
  const fill = (store: GraphStore) => fillProvenance(store, size);
  const folder = await embeddedFolder('with-claims', size, fill, plain);
  const scanning = await openCopy(folder, false);
  const built = await buildLists(scanning);
  const keeping = await openCopy(folder, true);
  await sleep(built.ms * 2 + 2_000);
  const rows: string[][] = [];
  for (const question of pageQuestions(size))
    rows.push([question.title, ...(await timePage(question, scanning, keeping))]);
  rows.push(['a change of one claim, on the disk', ...(await timeCommits(scanning, keeping))]);
  const scopedRows: string[][] = [];
  for (const question of scopedQuestions(size)) scopedRows.push(await timeScope(question, keeping));
  const report = `${table(['page of 25', 'without lists p50', 'p99', 'with lists p50', 'p99'], rows)}

Milliseconds in the API process, warm, one question at a time, in turn on two copies of one graph of ${countEntities(size).toLocaleString('en')} entities and ${size.relations.toLocaleString('en')} relations with a claim behind each. All lists take ${built.mib.toFixed(1)} MiB; they were built in ${(built.ms / 1000).toFixed(1)} s, of which no turn of the event loop took more than ${built.longestTurnMs.toFixed(0)} ms of the processor. Node ${process.version} on ${String(cpus().length)} cores, load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}.

The same over what one dataset says, of ${datasets.length} that share the graph, with lists:

${table(['question', 'all p50', 'p99', 'one dataset p50', 'p99', 'ratio'], scopedRows)}`;
  process.stdout.write(`${report}\n`);
  if (!isShort) await writeSection('pages', report);
} finally {
  await endings.run();
}
process.exit();

async function openCopy(folder: string, keepsOrder: boolean): Promise<GraphStore> {
  const home = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
  endings.add(() => rm(home, { recursive: true, force: true }));
  const copy = join(home, 'graph');
  await cp(folder, copy, { recursive: true });
  const store = await openStore(`embedded:${copy}`, { keepsOrder });
  endings.add(() => store.close());
  return store;
}

async function buildLists(store: GraphStore) {
  const start = performance.now();
  const lists = new OrderedLists(readerOf(store));
  const untilBuilt = (async () => {
    while (lists.byteLength === undefined) await sleep(20);
  })();
  const longestTurnMs = await longestTurnOf(untilBuilt);
  const ms = performance.now() - start;
  const mib = (lists.byteLength ?? NaN) / 2 ** 20;
  await lists.close();
  return { ms, mib, longestTurnMs };
}

async function timePage(
  { title, query }: PageQuestion,
  ...stores: readonly GraphStore[]
): Promise<string[]> {
  const document = parse(query);
  const answers: string[] = [];
  const cells = await timeInTurn(stores, async (store, which) => {
    const answer = await api.execute({
      document,
      operationName: undefined,
      variables: {},
      context: contextOf(store),
    });
    if (answer.errors) throw new Error(`${title}: ${answer.errors.join('; ')}`);
    answers[which] = JSON.stringify(answer.data);
  });
  if (answers[0] !== answers[1]) throw new Error(`${title}: the answers differ.`);
  return cells;
}

/** A question with and without a dataset in turn, and how much longer the dataset takes in the middle. */
async function timeScope(
  { title, whole, scoped }: ScopedQuestion,
  store: GraphStore,
): Promise<string[]> {
  const cells = await timeInTurn([store, store], async (_store, which) => {
    const document = parse(which === 0 ? whole : scoped);
    const answer = await api.execute({
      document,
      operationName: undefined,
      variables: {},
      context: contextOf(store),
    });
    if (answer.errors) throw new Error(`${title}: ${answer.errors.join('; ')}`);
  });
  return [title, ...cells, (Number(cells[2]) / Number(cells[0])).toFixed(2)];
}

function timeCommits(...stores: readonly GraphStore[]): Promise<string[]> {
  let note = 0;
  return timeInTurn(stores, async (store) => {
    const id = 'claim:of-the-benchmark';
    const row = { id, bucket: 7, note: String(note++) };
    await store.write(toStatement(cypher`MERGE (c:Claim {id: ${id}}) SET c += ${row}`), {
      touches: [id],
    });
  });
}

/** The middle and the slowest time of each store. */
async function timeInTurn(
  stores: readonly GraphStore[],
  work: (store: GraphStore, which: number) => Promise<void>,
): Promise<string[]> {
  const measured = stores.map((): number[] => []);
  for (let i = 0; i < times + 3; i++)
    for (const [which, store] of stores.entries()) {
      const start = performance.now();
      await work(store, which);
      if (i >= 3) measured[which]?.push(performance.now() - start);
    }
  return measured.flatMap((each) => {
    const { p50, p99 } = percentiles(each);
    return [p50.toFixed(2), p99.toFixed(2)];
  });
}
