import { exportSeed } from '../claims/graph/seed-export.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { readStoredVocabulary } from '../store/stored-vocabulary.js';

/**
 * A dataset of the graph, all decisions of curators and the graph's vocabulary, as files of a data folder by path.
 * @throws KnownError as `exportSeed` does
 */
export async function exportSeedFiles(
  graph: GraphReader,
  dataset: string,
  options?: RunOptions,
): Promise<ReadonlyMap<string, string>> {
  const vocabulary = await readStoredVocabulary(graph, options);
  const content = await exportSeed(graph, dataset, options);
  return vocabulary === null
    ? content
    : new Map([...content, ['vocabulary.yaml', vocabulary.yaml]]);
}
