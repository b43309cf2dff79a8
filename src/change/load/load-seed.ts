import { basename } from 'node:path';
import type { DataFolder } from '../../folder/data-folder.js';
import { readSteady } from '../../folder/read-steady.js';
import type { TellStep } from '../../shared/tell-step.js';
import { readerOf } from '../../store/read-row.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readDecisions } from '../../claims/seed/read-decisions.js';
import { readSeed } from '../../claims/seed/read-seed.js';
import { emptied, readGone, removeEmpty } from './gone-datasets.js';
import { followRenamed } from './renamed-claims.js';
import { loadDatasets, type DatasetSummary, type LoadOptions } from './load-datasets.js';
import { loadDecisions } from './load-decisions.js';

export interface LoadSeedOptions extends Pick<
  LoadOptions,
  'author' | 'force' | 'dryRun' | 'takesVocabulary'
> {
  /** If true, removes datasets that their data folder no longer has. */
  readonly prune?: boolean | undefined;
  readonly tell?: TellStep | undefined;
}

/**
 * Makes the graph hold the datasets of data folders and their curators' decisions, and reports on each dataset. A folder
 * with a fault, or one that changes meanwhile, loads nothing; a loaded seed writes nothing; a changed one replaces its datasets exactly.
 */
export async function loadSeed(
  store: GraphStore,
  folders: readonly DataFolder[],
  { prune = false, author, force, dryRun = false, takesVocabulary, tell }: LoadSeedOptions = {},
): Promise<readonly DatasetSummary[]> {
  tell?.('reading the data folders');
  const { contents, decisions } = await readSteady(folders, async () => {
    const read = await readSeed(folders);
    return { contents: read, decisions: followRenamed(await readDecisions(folders), read) };
  });
  const folderOf = new Map(
    folders.flatMap(({ path, datasets }) => datasets.map((each) => [basename(each), path])),
  );
  const paths = folders.map(({ path }) => path);
  const gone = await readGone(readerOf(store), paths, [...folderOf.keys()]);
  const options = { author, force, dryRun, folderOf, takesVocabulary };
  const claims = contents.reduce((sum, content) => sum + content.claims.length, 0);
  tell?.('loading the datasets', { datasets: contents.length, claims });
  const loaded = await loadDatasets(
    store,
    [...contents, ...(prune ? gone.map(emptied) : [])],
    options,
  );
  const ids = gone.map(({ id }) => id);
  if (!dryRun) {
    await loadDecisions(store, decisions);
    if (prune) await removeEmpty(store, ids);
  }
  if (prune)
    return loaded.map((each) => (ids.includes(each.id) ? { ...each, isGone: true } : each));
  return [...loaded, ...ids.map(leave)];
}

function leave(id: string): DatasetSummary {
  const counts = { documents: 0, entities: 0, claims: 0, mentions: 0 };
  return { id, written: false, ...counts, leftOut: [], isGone: true };
}
