import { KnownError } from '../shared/errors.js';
import { toStatement, type Fragment } from '../store/statement.js';
import type { GraphStore, RunOptions } from '../store/store.js';
import type { Element } from './element.js';
import { readDocuments } from './read/documents.js';
import { readEntities } from './read/entities.js';
import { readHeader } from './read/header.js';
import { readAhead } from './read-ahead.js';
import { readParts } from './read/part.js';
import { readRelations } from './read/relations.js';

/** What is exported; nothing given means the whole domain graph. */
export interface Selection {
  /** Exactly what this dataset says: properties, names and relations come from its claims alone. */
  readonly dataset?: string | undefined;
}

/**
 * The graph as formats take it. It is read part by part as elements are taken, so that no more than two 64ths of a
 * large graph are held, and in an order that no engine decides. `options` are those of each statement.
 *
 * @throws KnownError `CONFLICT` where the graph is written to meanwhile: a file is of one version or it is not whole.
 */
export async function* elements(
  store: GraphStore,
  { dataset }: Selection = {},
  options: RunOptions = {},
): AsyncGenerator<Element> {
  const read = (fragment: Fragment) => store.read(toStatement(fragment), options);
  const begun = await store.version(options);
  const assertUnchanged = async () => {
    const now = await store.version(options);
    if (now.number !== begun.number || now.storeId !== begun.storeId)
      throw new KnownError(
        'CONFLICT',
        'The graph was written to while it was exported; ask again.',
      );
  };
  yield await readHeader(read, dataset);
  yield* readDocuments(read, dataset);
  const parts = await readParts(read, dataset);
  const readers = [readEntities, readRelations].flatMap((readElements) =>
    parts.map((part) => (): Promise<readonly Element[]> => readElements(read, part)),
  );
  for await (const some of readAhead(readers)) {
    await assertUnchanged();
    yield* some;
  }
}
