import type { LoadData } from '../change/load/load-data.js';
import { loadSeed } from '../change/load/load-seed.js';
import type { Config } from '../config/config.js';
import type { DataFolder } from '../folder/data-folder.js';
import { readSite } from '../folder/site/read-site.js';
import type { StoredOperations } from '../operations/stored-operation.js';
import { KnownError } from '../shared/errors.js';
import type { Site } from '../shared/site.js';
import type { GraphStore } from '../store/graph-store.js';
import { dataFoldersOf } from './folders.js';
import { vocabularyTexts } from './install-vocabulary.js';

/** A running server, as its data folders make it. */
export interface LoadedServer {
  readonly config: Pick<Config, 'data'>;
  readonly store: GraphStore;
  /** The stored operations of its folders that it answers, and as they have them now. */
  readonly operations: StoredOperations;
  readonly readOperations: () => StoredOperations;
  /** Called with the words of the pages as they are now. */
  readonly onSite: (site: Site) => void;
}

/** The way to read the data folders of a server again: datasets, decisions and the site; all of it, or nothing. */
export function createLoadData(server: LoadedServer): LoadData {
  const { config, store, readOperations, onSite } = server;
  const vocabulary = vocabularyIn(dataFoldersOf(config));
  const operations = sumOf(server.operations);
  return async (author, { dryRun, prune }) => {
    const folders = dataFoldersOf(config);
    if (vocabularyIn(folders) !== vocabulary)
      throw new KnownError(
        'BAD_INPUT',
        'vocabulary.yaml has changed, which needs a restart: nothing was loaded.',
      );
    const site = readSite(folders);
    const needRestart = sumOf(readOperations()) === operations ? [] : ['operations'];
    const takesVocabulary = config.data.length > 0;
    const datasets = await loadSeed(store, folders, { author, dryRun, prune, takesVocabulary });
    if (!dryRun) onSite(site);
    return { datasets, needRestart };
  };
}

function vocabularyIn(folders: readonly DataFolder[]): string {
  return JSON.stringify(vocabularyTexts(folders));
}

function sumOf(operations: StoredOperations): string {
  return JSON.stringify(Array.from(operations, ([name, { hash }]) => [name, hash]));
}
