import type { GraphStore } from '../../store/graph-store.js';
import { loadDatasets, type DatasetSummary, type LoadOptions } from './load-datasets.js';
import { readSeed } from '../seed/read-seed.js';

/**
 * Makes the graph hold the seed in this folder and gives what each of its datasets holds. A seed with a fault loads
 * nothing; one that is there already writes nothing; one that changed replaces its datasets exactly.
 */
export async function loadSeed(
  store: GraphStore,
  folder: string,
  options?: LoadOptions,
): Promise<readonly DatasetSummary[]> {
  return loadDatasets(store, await readSeed(folder), options);
}
