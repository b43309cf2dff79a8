import { join } from 'node:path';
import { Child } from '../../processes/child.js';
import { paths } from '../../processes/paths.js';
import type { Held } from './held.js';
import type { Opened } from './open-graph.js';
import type { EmbeddedTask, ExportTask, NamesTask, Neo4jTask, StoreTask } from './tasks.js';
import type { Usage } from './usage.js';

const compiled = ['.cache', 'bench', 'tests', 'bench', 'scale', 'children'];
const folder = join(paths.repository, ...compiled);

/** What an export of a whole graph takes in a fresh process. */
export function useExport(task: ExportTask): Promise<Usage> {
  return run('export-graph', task) as Promise<Usage>;
}

/** What Neo4j's bare driver takes in a fresh process for the rows of statements. */
export function useNeo4jDriver(task: Neo4jTask): Promise<Usage> {
  return run('stream-neo4j', task) as Promise<Usage>;
}

/** What the embedded engine itself takes in a fresh process for the rows of statements. */
export function useEmbeddedEngine(task: EmbeddedTask): Promise<Usage> {
  return run('stream-embedded', task) as Promise<Usage>;
}

/** What the compact graph of a store takes. */
export function holdGraph(task: StoreTask): Promise<Held> {
  return run('hold-graph', task) as Promise<Held>;
}

/** What a search index over generated names takes. */
export function holdNames(task: NamesTask): Promise<Held> {
  return run('hold-names', task) as Promise<Held>;
}

/** What it takes to open an embedded graph. */
export function openGraph(task: StoreTask): Promise<Opened> {
  return run('open-graph', task) as Promise<Opened>;
}

async function run(program: string, task: object): Promise<unknown> {
  const child = new Child(join(folder, `${program}.js`));
  try {
    return await child.receive(task);
  } finally {
    await child.stop();
  }
}
