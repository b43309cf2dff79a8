import type { DataFolder } from '../../folder/data-folder.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readDecisions } from '../../claims/seed/read-decisions.js';
import { readSeed } from '../../claims/seed/read-seed.js';
import { followRenamed } from './renamed-claims.js';
import { loadDatasets, type DatasetSummary, type LoadOptions } from './load-datasets.js';
import { loadDecisions } from './load-decisions.js';

/**
 * Makes the graph hold the datasets of data folders and their curators' decisions, and reports on each dataset. A folder
 * with a fault loads nothing; a loaded seed writes nothing; a changed one replaces its datasets exactly.
 */
export async function loadSeed(
  store: GraphStore,
  folders: readonly DataFolder[],
  options?: LoadOptions,
): Promise<readonly DatasetSummary[]> {
  const contents = await readSeed(folders);
  const decisions = followRenamed(await readDecisions(folders), contents);
  const summaries = await loadDatasets(store, contents, options);
  await loadDecisions(store, decisions);
  return summaries;
}
