import { KnownError } from '../shared/errors.js';
import { isSameVersion } from '../store/graph-version.js';
import { toStatement, type Fragment } from '../store/statement.js';
import type { GraphReader, GraphVersion, RunOptions } from '../store/graph-reader.js';
import type { Element } from './element.js';
import { partsOfChosen } from './read/chosen-part.js';
import { readCitedIds, readDocumentIds } from './read/document-ids.js';
import { readOperations } from './read/documents.js';
import { readEntities } from './read/entities.js';
import { readHeader } from './read/header.js';
import type { Parts, Read } from './read/part.js';
import { readRelations } from './read/relations.js';
import { readWholeGraph } from './read/whole-graph.js';
import { readAhead } from './read-ahead.js';
import type { Selection } from './selection.js';

/**
 * The graph as formats take it, or the part of it that is selected. It is read piece by piece as elements are taken, so
 * that no more than two pieces are held, and in an order that no engine decides. `options` are those of each statement.
 *
 * @throws KnownError `CONFLICT` where the graph is written to meanwhile: a file is of one version or it is not whole.
 */
export async function* elements(
  store: GraphReader,
  { version, dataset, chosen }: Selection = {},
  options: RunOptions = {},
): AsyncGenerator<Element> {
  const read = (fragment: Fragment) => store.read(toStatement(fragment), options);
  const asItIs = () => store.version({ ...options, anew: true });
  const begun = version ?? (await asItIs());
  const assertUnchanged = (now: GraphVersion) => {
    if (!isSameVersion(now, begun))
      throw new KnownError(
        'CONFLICT',
        'The graph was written to while it was exported; ask again.',
      );
  };
  if (chosen) assertUnchanged(chosen.version);
  yield await readHeader(read, dataset);
  const ofChosen = chosen && partsOfChosen(chosen, dataset);
  yield* readOperations(read, await findDocuments(read, dataset, ofChosen));
  const parts = ofChosen ?? (await readWholeGraph(read, dataset));
  for await (const some of readAhead(readersOf(read, parts))) {
    // As far as is known here: what another process writes shows in time, and for certain at the end.
    assertUnchanged(await store.version(options));
    yield* some;
  }
  assertUnchanged(await asItIs());
}

/** The ids of the documents that belong to a selection, and to its parts where it has some already. */
function findDocuments(
  read: Read,
  dataset: string | undefined,
  ofChosen: Parts | undefined,
): Promise<readonly string[]> {
  return ofChosen ? readCitedIds(read, ofChosen) : readDocumentIds(read, dataset);
}

function readersOf(
  read: Read,
  { ofEntities, ofRelations, entities }: Parts,
): (() => Promise<readonly Element[]>)[] {
  let met = 0;
  return [
    ...ofEntities.map((part) => async () => {
      const some = await readEntities(read, part);
      met += some.length;
      return some;
    }),
    () => {
      if (entities === undefined || met === entities) return Promise.resolve([]);
      const sentence = `Of ${entities} entities ${met} were met: the graph was written to meanwhile, or "multaqa doctor" tells what it lacks.`;
      return Promise.reject(new KnownError('CONFLICT', sentence));
    },
    ...ofRelations.map((part) => () => readRelations(read, part)),
  ];
}
