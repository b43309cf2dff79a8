import { KnownError } from '../shared/errors.js';
import { isSameVersion } from '../store/graph-version.js';
import { toStatement, type Fragment } from '../store/statement.js';
import type { GraphStore, RunOptions } from '../store/store.js';
import type { Element } from './element.js';
import { partsOfChosen } from './read/chosen-part.js';
import { readCitedIds, readDocumentIds } from './read/document-ids.js';
import { readDocuments } from './read/documents.js';
import { readEntities } from './read/entities.js';
import { readHeader } from './read/header.js';
import { readRelations } from './read/relations.js';
import { readWholeGraph } from './read/whole-graph.js';
import { readAhead } from './read-ahead.js';
import type { Selection } from './selection.js';

/**
 * The graph as formats take it, or the part of it that is selected. It is read piece by piece as elements are taken, so
 * that no more than two 64ths of a large graph are held, and in an order that no engine decides. `options` are those
 * of each statement.
 *
 * @throws KnownError `CONFLICT` where the graph is written to meanwhile: a file is of one version or it is not whole.
 */
export async function* elements(
  store: GraphStore,
  { dataset, chosen }: Selection = {},
  options: RunOptions = {},
): AsyncGenerator<Element> {
  const read = (fragment: Fragment) => store.read(toStatement(fragment), options);
  const begun = chosen?.version ?? (await store.version(options));
  const assertUnchanged = async () => {
    if (!isSameVersion(await store.version(options), begun))
      throw new KnownError(
        'CONFLICT',
        'The graph was written to while it was exported; ask again.',
      );
  };
  yield await readHeader(read, dataset);
  const ofChosen = chosen && partsOfChosen(chosen, dataset);
  const documents = ofChosen ? readCitedIds(read, ofChosen) : readDocumentIds(read, dataset);
  yield* readDocuments(read, await documents);
  const parts = ofChosen ?? (await readWholeGraph(read, dataset));
  const readers = [
    ...parts.ofEntities.map((part) => (): Promise<readonly Element[]> => readEntities(read, part)),
    ...parts.ofRelations.map((part) => () => readRelations(read, part)),
  ];
  for await (const some of readAhead(readers)) {
    await assertUnchanged();
    yield* some;
  }
}
