import type { DatasetSummary } from '../change/load/load-datasets.js';
import { loadSeed, type LoadSeedOptions } from '../change/load/load-seed.js';
import type { Config } from '../config/config.js';
import { dataFoldersOf } from './folders.js';
import { refuseUnusable } from './open-graph.js';
import { changeStoredGraph, isThere } from './stored-graph.js';

/**
 * Makes the graph hold exactly the datasets of the data folders; creates them if needed. A dry run makes no graph.
 * @throws KnownError `CONFLICT` if a restore into the graph is unfinished
 */
export async function seedGraph(
  config: Config,
  options: LoadSeedOptions,
): Promise<readonly DatasetSummary[]> {
  const folders = dataFoldersOf(config);
  const isMissing = options.dryRun === true && !(await isThere(config));
  const store = isMissing ? { ...config.store, address: 'embedded:' } : config.store;
  return changeStoredGraph({ ...config, store }, async (graph) => {
    await refuseUnusable(graph);
    const takesVocabulary = config.data.length > 0;
    return loadSeed(graph, folders, { ...options, takesVocabulary });
  });
}
