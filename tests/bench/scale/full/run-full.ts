import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { entityKindNames } from '../../../../src/model/kinds.js';
import { migrate } from '../../../../src/store/migrate.js';
import { openStore } from '../../../../src/store/open-store.js';
import { frugalOptions } from '../../../neo4j/java-options.js';
import { startNeo4j } from '../../../neo4j/start-neo4j.js';
import type { Endings } from '../../endings.js';
import { countEntities, isSmall, type GraphSize } from '../../graph/size.js';
import { paths } from '../../processes/paths.js';
import { table } from '../../report/table.js';
import { say } from '../../say.js';
import { holdGraph, useExport, useNeo4jDriver } from '../children/start.js';
import type { Measured } from '../marks/measure-marks.js';
import { marksTable } from '../marks/marks-table.js';
import { wholeGraph } from '../whole-graph.js';
import { adoptGraph } from './adopt-graph.js';
import { compareDigests } from './compare-digests.js';
import { digestZip } from './digest-zip.js';
import { importTables } from '../../../neo4j/import-tables.js';
import { Steps } from './steps.js';
import { writeTables } from './write-tables.js';

const heapMb = 3072;
const pageCacheMb = 2048;
const exported = ['jsonl', 'neo4j-csv', 'ttl', 'gexf'];
const exportedOfSmall = ['neo4j-csv'];

/**
 * Takes a graph of this size through our tables into Neo4j and out again, and gives what a page says of it.
 *
 * @throws Error where what came out is not what went in.
 */
export async function runFull(size: GraphSize, endings: Endings): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-scale-'));
  endings.add(() => rm(folder, { recursive: true, force: true }));
  const steps = new Steps();
  const written = await steps.time('our neo4j-csv form written from the generator', () =>
    writeTables(size, folder),
  );
  const { login, store, address } = await start({ folder, size, steps, endings });
  await steps.time('bucket, slug and order keys derived', () => adoptGraph(store));
  await steps.time('constraints and indexes made', () => migrate(store, entityKindNames));

  const { url, user, password } = login;
  const drive = async () => {
    say('Neo4j: the driver alone');
    return useNeo4jDriver({ url, user, password, statements: wholeGraph });
  };
  const before = await drive();
  const usages = [];
  const zip = join(folder, 'exported.zip');
  for (const format of isSmall(size) ? exportedOfSmall : exported) {
    say(`Neo4j: ${format}`);
    const file = format === 'neo4j-csv' ? zip : undefined;
    const task = { dist: dirname(paths.server), address, password, format, file };
    usages.push({ format, usage: await useExport(task) });
  }
  const drivers = [before, await drive()] as const;
  const measured = usages.map((one): Measured => ({ ...one, drivers }));
  say('what came out is compared with what went in');
  const same = compareDigests(written, await digestZip(zip));
  const zipMb = (await stat(zip)).size / 1e6;
  const held = await holdGraph({ address, password });
  return [
    `${countEntities(size).toLocaleString('en')} entities and ${size.relations.toLocaleString('en')} relations without claims, Neo4j with ${heapMb} MiB of heap and ${pageCacheMb} MiB of page cache. Node ${process.version} on ${cpus().length} cores that Neo4j shares.`,
    table(['step', 's'], steps.rows),
    marksTable(measured),
    `${same} The zip has ${zipMb.toFixed(0)} MB.`,
    `The compact graph of paths and measures: built in ${held.seconds.toFixed(0)} s, holds ${held.heldMb.toFixed(0)} MiB, ${(held.heldMb / (size.relations / 1e6)).toFixed(0)} MiB a million relations with their nodes; the process reached ${held.highestMb.toFixed(0)} MiB while it was built.`,
  ].join('\n\n');
}

interface Filled {
  readonly folder: string;
  readonly size: GraphSize;
  readonly steps: Steps;
  readonly endings: Endings;
}

async function start({ folder, size, steps, endings }: Filled) {
  const isFrugal = isSmall(size);
  const login = await steps.time("Neo4j's importer, and the start of Neo4j", () =>
    startNeo4j({ heapMb, pageCacheMb, isFrugal }, (home, jars) =>
      steps.time("of that Neo4j's importer", () =>
        importTables(folder, home, jars, heapMb, isFrugal ? frugalOptions : []),
      ),
    ),
  );
  if ('missing' in login) throw new Error(login.missing);
  endings.add(() => login.stop());
  const address = login.url.replace('://', `://${login.user}@`);
  const store = await openStore(address, { password: login.password });
  endings.add(() => store.close());
  return { login, store, address };
}
