import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createApi } from '../../../src/api/api.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { Endings } from '../endings.js';
import { copyOf, fullFolder } from '../fill/embedded-graph.js';
import { countEntities, fullSize, sizeOf } from '../graph/size.js';
import { writeSection } from '../report/write-section.js';
import { say } from '../say.js';
import { measureChanges } from './measure-changes.js';

/**
 * Measures how soon what is worked out from a graph follows a change of it, how many commits there are in a second and what
 * a change each second costs those who read, on the embedded engine, and writes the tables into the page on benchmarks; a
 * short run takes a small graph and prints them, and so does one over another store (--store), which holds the graph of
 * bench:load already.
 */
const { values } = parseArgs({
  options: { short: { type: 'boolean' }, store: { type: 'string' } },
});
const isShort = values.short === true;
const size = isShort ? sizeOf(2190, 9800) : fullSize;
const endings = new Endings();
try {
  say('the embedded engine is filled, unless it is from an earlier run');
  const address = values.store ?? `embedded:${await copyOf(await fullFolder(size), endings)}`;
  const store = await openStore(address, { password: process.env['STORE_PASSWORD'] });
  endings.add(() => store.close());
  await migrate(store, entityKindNames);
  const tables = await measureChanges(await createApi(), store, size, isShort ? 2 : 9);
  const load = loadavg().map((average) => average.toFixed(1));
  const report = `${tables}\n\nOver ${countEntities(size).toLocaleString('en')} entities and ${size.relations.toLocaleString('en')} relations with a claim behind each. Node ${process.version} on ${String(cpus().length)} cores; the load average was ${load.join(', ')} at the end.`;
  process.stdout.write(`${report}\n`);
  if (!isShort && values.store === undefined) await writeSection('changes', report);
} finally {
  await endings.run();
}
process.exit();
