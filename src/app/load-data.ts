import type { LoadData } from '../change/load/load-data.js';
import { loadSeed } from '../change/load/load-seed.js';
import type { Config } from '../config/config.js';
import type { DataFolder } from '../folder/data-folder.js';
import { readSite } from '../folder/site/read-site.js';
import { readVocabularies } from '../model/vocabulary/merge-vocabularies.js';
import type { ServedOperations } from '../operations/served-operations.js';
import type { StoredOperations } from '../operations/stored-operation.js';
import { compareTexts } from '#text/compare-texts.js';
import { KnownError } from '../shared/errors.js';
import type { Site } from '#text/site.js';
import type { GraphStore } from '../store/graph-store.js';
import { dataFoldersOf } from './folders.js';
import { vocabularyTexts } from './install-vocabulary.js';

/** A running server, as its data folders make it. */
export interface LoadedServer {
  readonly config: Pick<Config, 'data'>;
  readonly store: GraphStore;
  /** The stored operations that it answers, and those that its folders have now. */
  readonly operations: ServedOperations;
  readonly readOperations: () => StoredOperations;
  /** Called with the words of the pages as they are now. */
  readonly onSite: (site: Site) => void;
}

/**
 * The way to read the data folders of a server again: datasets, decisions, the site and the stored operations; all of it, or
 * nothing.
 */
export function createLoadData(server: LoadedServer): LoadData {
  const { config, store, readOperations, operations, onSite } = server;
  const vocabulary = vocabularyIn(dataFoldersOf(config));
  return async (author, { dryRun, prune }) => {
    const folders = dataFoldersOf(config);
    if (vocabularyIn(folders) !== vocabulary) {
      readVocabularies(vocabularyTexts(folders));
      throw new KnownError(
        'BAD_INPUT',
        'vocabulary.yaml has changed, which needs a restart: nothing was loaded.',
      );
    }
    const site = readSite(folders);
    const before = operations.current;
    const after = keepEqual(readOperations(), before);
    const takesVocabulary = config.data.length > 0;
    const datasets = await loadSeed(store, folders, { author, dryRun, prune, takesVocabulary });
    if (!dryRun) {
      onSite(site);
      operations.replace(after);
    }
    return { datasets, operations: changedIn(before, after) };
  };
}

function vocabularyIn(folders: readonly DataFolder[]): string {
  return JSON.stringify(vocabularyTexts(folders));
}

/** The operations, each the one of before where it is equal, since plans are kept for it. */
function keepEqual(read: StoredOperations, before: StoredOperations): StoredOperations {
  return new Map(
    Array.from(read, ([name, operation]) => {
      const old = before.get(name);
      return [name, old?.hash === operation.hash ? old : operation];
    }),
  );
}

/** Names of those that are new, changed or gone, in their order. */
function changedIn(before: StoredOperations, after: StoredOperations): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort(compareTexts);
}
