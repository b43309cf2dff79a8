import type { DatasetSummary, LoadOptions } from '../claims/change/load-datasets.js';
import { loadSeed } from '../claims/change/load-seed.js';
import type { Config } from '../config/config.js';
import { seedFolder } from './folders.js';
import { refuseUnfinishedRestore } from './open-graph.js';
import { changeStoredGraph } from './stored-graph.js';

/**
 * What each dataset of the seed holds, which the graph then holds exactly; it is made where there is none.
 *
 * @throws KnownError `CONFLICT` where a restore into the graph has begun and not ended
 */
export function seedGraph(
  config: Config,
  options: LoadOptions,
): Promise<readonly DatasetSummary[]> {
  return changeStoredGraph(config, async (graph) => {
    await refuseUnfinishedRestore(graph);
    return loadSeed(graph, seedFolder, options);
  });
}
