import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createApi } from '../../../src/api/api.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { Endings } from '../endings.js';
import { copyOf, fullFolder } from '../fill/embedded-graph.js';
import { fillGraphs } from '../fill/graphs.js';
import { countEntities, fullSize, sizeOf, smallSize } from '../graph/size.js';
import { writeSection } from '../report/write-section.js';
import { say } from '../say.js';
import { table } from '../report/table.js';
import { measureFollowing, measureNames, measureWriting } from './measure-changes.js';
import { timeMerges } from './time-merges.js';

/**
 * Measures how soon derived views follow a change of the graph on the embedded engine, the commits per second and the
 * cost of a change each second for readers on both engines, and how a compact graph of a million takes changes; writes
 * the tables into the page on benchmarks. A short run takes small graphs and the embedded engine alone, and prints
 * them.
 */
const { values } = parseArgs({ options: { short: { type: 'boolean' } } });
const isShort = values.short === true;
const size = isShort ? smallSize : fullSize;
const million = isShort ? smallSize : sizeOf(1_000_000, 3_000_000);
const endings = new Endings();
try {
  const api = await createApi();
  say('the embedded engine is filled, unless it is from an earlier run');
  const store = await openStore(`embedded:${await copyOf(await fullFolder(size), endings)}`);
  endings.add(() => store.close());
  await migrate(store, entityKindNames);
  const following = await measureFollowing(api, store, size, isShort ? 2 : 9);
  const neo4j = isShort ? {} : { Neo4j: await filledNeo4j() };
  const writing = await measureWriting(api, { embedded: store, ...neo4j }, size, isShort);
  const names = await measureNames(store, isShort);
  const mergesHead = [
    `${million.relations.toLocaleString('en')} relations, ms`,
    'p50',
    'most',
    'loop',
  ];
  const merges = table(mergesHead, await timeMerges(million, isShort ? 2 : 5));
  const load = loadavg().map((average) => average.toFixed(1));
  const report = `${[...following, ...writing, names, merges].join('\n\n')}\n\nOver ${countEntities(size).toLocaleString('en')} entities and ${size.relations.toLocaleString('en')} relations with a claim behind each. Node ${process.version} on ${String(cpus().length)} cores; the load average was ${load.join(', ')} at the end.`;
  process.stdout.write(`${report}\n`);
  if (!isShort) await writeSection('changes', report);
} finally {
  await endings.run();
}
process.exit();

/** The same graph in a Neo4j of its own. */
async function filledNeo4j() {
  const graphs = await fillGraphs(size, endings);
  await graphs.addProvenance();
  return graphs.neo4j;
}
