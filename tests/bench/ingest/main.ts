import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as prepare from '../../../src/ingest/prepare-document.js';
import type * as stores from '../../../src/store/open-store.js';
import { openStore } from '../../../src/store/open-store.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { longPdf, longText } from '../../fixtures/documents/long-document.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import { Endings } from '../endings.js';
import { copyOf, fullFolder } from '../fill/embedded-graph.js';
import { countEntities, sizeOf, smallSize } from '../graph/size.js';
import { longestTurnOf } from '../pages/longest-turn.js';
import { table } from '../report/table.js';
import { writeSection } from '../report/write-section.js';
import { say } from '../say.js';
import { textsOf } from './texts.js';

/**
 * Times the reading of documents beside the graph of the seed and a larger one, and how long it holds up the event loop of the
 * process that asks for it, and writes the table into the page on benchmarks; a short run, of fewer pages, prints it.
 */
const { values } = parseArgs({ options: { short: { type: 'boolean' } } });
const isShort = values.short === true;
const pages = isShort ? 10 : 300;
const size = isShort ? smallSize : sizeOf(20_000, 90_000);
/**
 * Numbers of texts: the first ones of a process; all those that warm it, with the number of repetitions, as a server
 * that has run for a while; and the measured ones, which are new to it.
 */
const [cold, warming, times, warm] = isShort ? [2, 0, 1, 2] : [10, 40, 4, 25];
/** The code as it is built: a server runs it so, and nothing of it is compiled from TypeScript while a document waits. */
const built = (module: string): string =>
  new URL(`../../../dist/${module}.js`, import.meta.url).href;
const { DocumentReader } = (await import(built('ingest/prepare-document'))) as typeof prepare;
const { openStore: open } = (await import(built('store/open-store'))) as typeof stores;

const documents = new DocumentReader();

/** Limit of a measurement; a document is stopped earlier. */
const timeoutMs = 600_000;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const short = (await textsOf(2000, 1 + cold + warming + warm)).map(utf8);
const long = [
  [`${String(pages)} pages of text`, utf8(longText(pages))],
  [`${String(pages)} pages of PDF`, longPdf(pages)],
] as const;

const endings = new Endings();
try {
  const rows: string[][] = [];
  rows.push(...(await timeGraph('the seed', await seedGraph())));
  say('a larger graph is filled, unless it is from an earlier run');
  const larger = await open(`embedded:${await copyOf(await fullFolder(size), endings)}`);
  endings.add(() => larger.close());
  rows.push(...(await timeGraph(`${countEntities(size).toLocaleString('en')} entities`, larger)));
  const head = ['beside', 'document', 'CPU ms', 'ms', 'longest turn'];
  const report = `${table(head, rows)}

\`CPU ms\` is processor time of the whole process, \`ms\` until it is read, \`longest turn\` the longest processor time in ms that the main thread took between two looks at the event loop, in another reading of the same. Each text of 2,000 characters is another; of those behind the first the median is given, the last row that of ${String(warm)} which are new to a process that has read ${String(1 + (cold + warming) * times)}. The larger graph is read beside in the same process, which is warm by then. It has a claim behind each of its relations. Node ${process.version} on ${String(cpus().length)} cores, load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}.`;
  process.stdout.write(`${report}\n`);
  if (!isShort) await writeSection('ingest', report);
} finally {
  await endings.run();
}
process.exit();

async function seedGraph(): Promise<GraphStore> {
  say('the seed is loaded');
  const home = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
  endings.add(() => rm(home, { recursive: true, force: true }));
  const url = `embedded:${join(home, 'graph')}`;
  const filled = await openStore(url);
  await fillWithSeed(filled);
  await filled.close();
  const store = await open(url);
  endings.add(() => store.close());
  return store;
}

async function timeGraph(graph: string, store: GraphStore): Promise<string[][]> {
  const [first = utf8(''), ...others] = short;
  say(`2,000 characters beside ${graph}`);
  const row = (document: string, [cpu, ms]: readonly string[], turn = ''): string[] => [
    ...[graph, document, cpu ?? '', ms ?? '', turn],
  ];
  const rows = [row('2,000 characters, the first beside it', await time(store, first))];
  const [warmers, measured] = [others.slice(0, cold + warming), others.slice(cold + warming)];
  const behind = await measureEach(store, warmers);
  for (let time = 1; time < times; time++) await measureEach(store, warmers);
  const each = await measureEach(store, measured);
  rows.push(
    row(`2,000 characters, the ${String(cold)} behind it`, middleOf(behind.slice(0, cold))),
    row('2,000 characters', middleOf(each), await turn(store, first)),
  );
  for (const [title, bytes] of long) {
    say(`${title} beside ${graph}`);
    rows.push([graph, title, ...(await time(store, bytes)), await turn(store, bytes)]);
  }
  return rows;
}

async function measureEach(store: GraphStore, texts: readonly Uint8Array[]): Promise<number[][]> {
  const each: number[][] = [];
  for (const bytes of texts) each.push(await measure(() => read(store, bytes)));
  return each;
}

/** The median of processor time, and that of the clock. */
function middleOf(each: readonly (readonly number[])[]): string[] {
  return [0, 1].map((column) => {
    const sorted = each.map((measured) => measured[column] ?? 0).sort((a, b) => a - b);
    return format(sorted[sorted.length >> 1] ?? NaN);
  });
}

function read(store: GraphStore, bytes: Uint8Array): Promise<unknown> {
  return documents.prepare(store, { bytes, hints: {} }, { timeoutMs });
}

async function time(store: GraphStore, bytes: Uint8Array): Promise<string[]> {
  return (await measure(() => read(store, bytes))).map(format);
}

async function turn(store: GraphStore, bytes: Uint8Array): Promise<string> {
  return format(await longestTurnOf(read(store, bytes)));
}

/** Milliseconds of the processor, and of the clock. */
async function measure(work: () => Promise<unknown>): Promise<number[]> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, performance.now() - start];
}

function format(ms: number): string {
  return ms.toFixed(ms < 100 ? 1 : 0);
}
