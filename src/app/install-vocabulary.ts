import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { nameInFolder, type DataFolder } from '../folder/data-folder.js';
import { installVocabulary } from '../model/own.js';
import { findStoredVocabulary } from '../store/stored-vocabulary.js';

/** The use that a process makes of its vocabulary. */
export interface VocabularyUse {
  /** The data folders that are named, if any are. */
  readonly folders: readonly DataFolder[];
  /** The graph that is opened later; undefined if none is. */
  readonly store?: Config['store'] | undefined;
  /** True if the folders are loaded into the graph, so that their vocabulary replaces its own. */
  readonly isLoading: boolean;
}

/**
 * Installs the vocabulary of this process, before the model is imported: that of the named data folders where they are loaded,
 * else the one that the graph keeps.
 * @throws KnownError `BAD_INPUT` with a line for each fault of the files
 */
export async function installVocabularyFor(use: VocabularyUse): Promise<void> {
  const texts = await findTexts(use);
  if (texts.length === 0) return;
  // Most processes have no vocabulary, and the reader of one takes a tenth of a second to import.
  const { readVocabularies } = await import('../model/vocabulary/merge-vocabularies.js');
  installVocabulary(readVocabularies(texts));
}

async function findTexts({ folders, store, isLoading }: VocabularyUse) {
  if (store !== undefined && !(isLoading && folders.length > 0)) {
    const { address, ...options } = store;
    const stored = await findStoredVocabulary(address, options);
    if (stored === null) return [];
    if (stored !== undefined) return [{ name: 'the vocabulary of the graph', yaml: stored.yaml }];
  }
  return vocabularyTexts(folders);
}

/** The texts of the vocabularies of these folders, each with its name in messages. */
export function vocabularyTexts(
  folders: readonly DataFolder[],
): readonly { readonly name: string; readonly yaml: string }[] {
  return folders.flatMap((folder) => {
    const { vocabulary } = folder;
    if (vocabulary === undefined) return [];
    return [{ name: nameInFolder(folder, vocabulary), yaml: readFileSync(vocabulary, 'utf8') }];
  });
}
