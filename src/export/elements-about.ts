import { KnownError } from '../shared/errors.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { readerOf } from '../store/read.js';
import type { Element } from './element.js';
import { partsOfChosen } from './read/chosen-part.js';
import { readDocuments } from './read/documents.js';
import { readEntities } from './read/entities.js';
import { readHeader, wholeGraph } from './read/header.js';
import { readRelations } from './read/relations.js';
import { findThing } from './read/thing.js';

/**
 * What an IRI of ours leads to, as formats take it: the header, then the thing with its claims. The documents that these cite
 * have IRIs of their own. The id may be that of a dataset or of the graph itself: then the header is all.
 *
 * @throws KnownError `NOT_FOUND` where there is nothing of that id
 */
export async function* elementsAbout(
  store: GraphReader,
  id: string,
  iriBase: string | undefined,
  options: RunOptions = {},
): AsyncGenerator<Element> {
  const read = readerOf(store, options);
  const header = await readHeader(read, { iriBase, asked: { ...wholeGraph, seeds: [id] } });
  const isHeader = id === 'graph' || header.datasets.some((each) => id === `dataset:${each}`);
  const found = isHeader ? undefined : await findThing(read, id);
  if (!isHeader && found === undefined)
    throw new KnownError('NOT_FOUND', `The graph has nothing with the id "${id}".`);
  yield header;
  if (found === undefined) return;
  for await (const documents of readDocuments(read, found.documents)) yield* documents;
  const { ofEntities, ofRelations } = partsOfChosen(found, undefined);
  for (const part of ofEntities) yield* await readEntities(read, part);
  for (const part of ofRelations) yield* await readRelations(read, part);
}
