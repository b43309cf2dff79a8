import type { DatasetSummary, LoadOptions } from '../change/load/load-datasets.js';
import { loadSeed } from '../change/load/load-seed.js';
import type { Config } from '../config/config.js';
import { readDataFolders } from '../folder/data-folder.js';
import { seedFolder } from './folders.js';
import { refuseUnfinishedRestore } from './open-graph.js';
import { changeStoredGraph } from './stored-graph.js';

/**
 * Makes the graph hold exactly the datasets of the seed; creates them if needed.
 * @throws KnownError `CONFLICT` if a restore into the graph is unfinished
 */
export function seedGraph(
  config: Config,
  options: LoadOptions,
): Promise<readonly DatasetSummary[]> {
  return changeStoredGraph(config, async (graph) => {
    await refuseUnfinishedRestore(graph);
    return loadSeed(graph, readDataFolders([seedFolder]), options);
  });
}
