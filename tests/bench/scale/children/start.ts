import { join } from 'node:path';
import { Child } from '../../processes/child.js';
import { paths } from '../../processes/paths.js';
import type { Held } from './held.js';
import type { Opened } from './open-graph.js';
import type { EmbeddedTask, ExportTask, NamesTask, Neo4jTask, StoreTask } from './tasks.js';
import type { Usage } from './usage.js';

const compiled = ['.cache', 'bench', 'tests', 'bench', 'scale', 'children'];
const folder = join(paths.repository, ...compiled);

/** Usage of an export of a whole graph in a fresh process. */
export function useExport(task: ExportTask): Promise<Usage> {
  return run('export-graph', task) as Promise<Usage>;
}

/** Usage of Neo4j's bare driver in a fresh process for the rows of statements. */
export function useNeo4jDriver(task: Neo4jTask): Promise<Usage> {
  return run('stream-neo4j', task) as Promise<Usage>;
}

/** Usage of the embedded engine itself in a fresh process for the rows of statements. */
export function useEmbeddedEngine(task: EmbeddedTask): Promise<Usage> {
  return run('stream-embedded', task) as Promise<Usage>;
}

/** Memory of the compact graph of a store. */
export function holdGraph(task: StoreTask): Promise<Held> {
  return run('hold-graph', task) as Promise<Held>;
}

/** Memory of a search index over generated names. */
export function holdNames(task: NamesTask): Promise<Held> {
  return run('hold-names', task) as Promise<Held>;
}

/** Usage of opening an embedded graph. */
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
