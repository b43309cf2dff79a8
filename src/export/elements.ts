import type { AsOf } from '../shared/as-of.js';
import { KnownError, overloaded } from '../shared/errors.js';
import { seesDecisions } from '../shared/viewer.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { isSameVersion } from '../store/graph-version.js';
import { readerOf, type Read } from '../store/read-row.js';
import { streamAtOneVersion } from '../store/snapshot.js';
import type { Element, Item, ItemApart } from './element.js';
import { readOwnConflicts, type OwnConflicts } from './read/claims.js';
import { partsOfChosen, type Parts } from './read/parts.js';
import { readCitedIds, readDocumentIds, readDocuments } from './read/documents.js';
import { readBareEntities, readEntities } from './read/entities.js';
import { readHeader } from './read/header.js';
import { readApart } from './read/read-apart.js';
import { readBareRelations, readRelations } from './read/relations.js';
import { readWholeGraph } from './read/whole-graph.js';
import { refuseTooManyRows } from './read/refuse-too-many-rows.js';
import type { Selection } from './selection.js';
import type { Format } from './format.js';

const writtenMeanwhile = 'The graph was written to while it was exported; ask again.';

/** The error of a reading that a write has torn; it is made anew. */
export const torn = () => new KnownError('CONFLICT', writtenMeanwhile);

/** The error of a file that cannot be read between two writes. */
export const tornAlways = () =>
  overloaded('The graph changed during each reading of the file: ask again in a moment.', 2);

/**
 * The graph, or the selected part of it, as formats take it. It is read piece by piece as elements are taken, with at
 * most two pieces held, in an order that no engine decides. `options` apply to each statement.
 * @throws KnownError `CONFLICT` if the graph is written to meanwhile: a whole file is of one version
 */
export async function* elements(
  store: GraphReader,
  { version, ...selection }: Selection = {},
  options: RunOptions = {},
): AsyncGenerator<Element> {
  const begun = version ?? (await store.version({ ...options, anew: true }));
  const { chosen } = selection;
  if (chosen && !isSameVersion(chosen.version, begun)) throw torn();
  const pieces = readPieces(readerOf(store, options), selection);
  for await (const piece of streamAtOneVersion(store, begun, pieces, writtenMeanwhile, options))
    yield* piece;
}

async function* readPieces(
  read: Read,
  selection: Omit<Selection, 'version'>,
): AsyncGenerator<readonly Element[]> {
  const { dataset, asOf, chosen, viewer, only, apart = [] } = selection;
  const shown = { dataset, hasRetracted: seesDecisions(viewer) };
  yield [await readHeader(read, selection)];
  const ofChosen = chosen && partsOfChosen(chosen, shown);
  if (only === undefined || only === 'document')
    yield* readDocuments(
      read,
      ofChosen ? await readCitedIds(read, ofChosen) : await readDocumentIds(read, dataset),
    );
  if (only === 'document') return;
  const parts = ofChosen ?? (await readWholeGraph(read, shown));
  const own = await readOwnConflicts(read, dataset);
  yield* readAhead(readersOf(read, parts, { own, asOf, only, apart }));
}

export interface ReadAs {
  readonly own: OwnConflicts | undefined;
  readonly asOf: AsOf | undefined;
  readonly only: Selection['only'];
  readonly apart: readonly ItemApart['element'][];
}

/** The readers of the parts in the order of the export, each of elements of one kind. */
export function readersOf(
  read: Read,
  parts: Parts,
  { own, asOf, only, apart }: ReadAs,
): (() => Promise<readonly Item[]>)[] {
  const { ofEntities, ofRelations, entities } = parts;
  const isBare = only !== undefined || apart.length > 0;
  const takes = (what: Selection['only']) => only === undefined || only === what;
  const takeEntities = isBare ? readBareEntities : readEntities;
  const takeRelations = isBare ? readBareRelations : readRelations;
  let found = 0;
  const ofNodes = [
    ...ofEntities.map((part) => async () => {
      const some = await takeEntities(read, part, own);
      found += some.length;
      return some;
    }),
    () => {
      if (entities === undefined || found === entities) return Promise.resolve([]);
      const sentence = `Only ${found} of ${entities} entities were found: the graph was written to meanwhile, or "multaqa doctor" shows its fault.`;
      return Promise.reject(new KnownError('CONFLICT', sentence));
    },
  ];
  const ofEdges = ofRelations.map((part) => () => takeRelations(read, part, { own, asOf }));
  return [
    ...(takes('entity') ? ofNodes : []),
    ...(takes('relation') ? ofEdges : []),
    ...apart.flatMap((what) => readApart(read, what, parts, { own, asOf })),
  ];
}

/** The graph, or the selected part of it, as this format takes it; otherwise as {@link elements}. */
export async function* elementsFor(
  { apart, only, maxRows }: Format,
  store: GraphReader,
  selection: Selection = {},
  options: RunOptions = {},
): AsyncGenerator<Element> {
  if (maxRows !== undefined) await refuseTooManyRows(readerOf(store, options), selection, maxRows);
  yield* elements(store, { ...selection, only, apart }, options);
}

/**
 * Results of the readers, one after another; while one is taken the next is read, so that the engine and the writer
 * work at the same time. No more than two results are held. Leaving the loop early waits for the running read, and
 * starts no other.
 */
async function* readAhead<T>(
  readers: Iterable<() => Promise<T>>,
): AsyncGenerator<T, void, undefined> {
  let ahead: Promise<T> | undefined;
  try {
    for (const read of readers) {
      const current = ahead;
      if (current === undefined) {
        ahead = read();
        continue;
      }
      const result = await current;
      ahead = read();
      ahead.catch(ignore); // it is thrown when it is awaited, which may be long after it failed
      yield result;
    }
    if (ahead === undefined) return;
    const last = ahead;
    ahead = undefined;
    yield await last;
  } finally {
    await ahead?.catch(ignore); // a consumer that left early has no use for it
  }
}

function ignore(): void {
  // told where it is awaited
}
