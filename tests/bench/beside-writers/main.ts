import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { formats, type Format } from '../../../src/export/index.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { openFile } from '../../fixtures/export/open-file.js';
import { Endings } from '../endings.js';
import { copyOf, fullFolder } from '../fill/embedded-graph.js';
import { fillGraphs } from '../fill/graphs.js';
import { fullSize, smallSize } from '../graph/size.js';
import { table } from '../report/table.js';
import { say } from '../say.js';
import { watchUsage } from '../scale/children/usage.js';
import { act, Writer } from './writer.js';

/**
 * Exports of the whole graph in every format while somebody writes twice a second, compared with those of the same version from a
 * copy of the graph to which nobody else writes. `--neo4j` takes Neo4j, `--short` a small graph, `--formats a,b` some formats.
 */
const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    neo4j: { type: 'boolean' },
    formats: { type: 'string' },
  },
});
const size = values.short === true ? smallSize : fullSize;
const named = values.formats?.split(',');
const endings = new Endings();
let differences = 0;
try {
  const store = await openWritten();
  const copy = await openCopy();
  const writer = new Writer(store, size);
  let copied = 0;
  const rows: string[][] = [];
  for (const format of formats.filter(({ name }) => named?.includes(name) ?? true)) {
    say(format.name);
    const { beside, written } = await exportBeside(writer, store, format);
    const acts = written.actsAt(beside.version);
    if (acts === undefined) throw new Error(`Nobody made the version ${String(beside.version)}.`);
    for (; copied < acts; copied += 1) await act(copy, size, copied);
    const quiet = await exportOf(copy, format);
    if (quiet.sum !== beside.sum) differences += 1;
    rows.push([
      format.name,
      ...[beside.amount / 1e6, beside.firstMs / 1000, beside.seconds].map((one) => one.toFixed(1)),
      ...[beside.cpuSeconds.toFixed(1), beside.growthMb.toFixed(0)],
      ...[written.perSecond.toFixed(1), written.longestMs.toFixed(0)],
      quiet.sum === beside.sum ? 'equal' : 'OTHER',
    ]);
    process.stderr.write(`${rows.at(-1)?.join(' | ') ?? ''}\n`);
  }
  const head = ['format', 'MB', 'first s', 's', 'CPU s', 'MiB', 'writes/s', 'longest ms', 'bytes'];
  process.stdout.write(`${table(head, rows)}\n`);
} finally {
  await endings.run();
}
process.exit(differences === 0 ? 0 : 1);

async function openWritten(): Promise<GraphStore> {
  if (values.neo4j !== true) return openCopy();
  const graphs = await fillGraphs(size, endings);
  return (await graphs.addProvenance()).neo4j;
}

async function openCopy(): Promise<GraphStore> {
  const store = await openStore(`embedded:${await copyOf(await fullFolder(size), endings)}`);
  endings.add(() => store.close());
  await migrate(store, entityKindNames);
  return store;
}

async function exportBeside(writer: Writer, store: GraphStore, format: Format) {
  const end = await writer.begin(500);
  const exporting = await exportOf(store, format).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return { beside: exporting, written: await end() };
}

async function exportOf(store: GraphStore, format: Format) {
  const hash = createHash('sha256');
  let version = 0;
  const usage = await watchUsage(async (onPiece) => {
    const file = await openFile(store, format);
    version = file.version.number;
    for await (const piece of file.pieces) {
      hash.update(piece);
      onPiece(piece.length);
      await turn(); // as a socket takes it
    }
  });
  return { ...usage, version, sum: hash.digest('hex') };
}
