import { KnownError } from '../shared/errors.js';
import { needsContributor, seesDecisions, type Viewer } from '../shared/viewer.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { readerOf, type Read } from '../store/read-row.js';
import type { Element } from './element.js';
import { partsOfChosen } from './read/parts.js';
import { readDocuments } from './read/documents.js';
import { readEntities } from './read/entities.js';
import { readHeader, wholeGraph } from './read/header.js';
import { readRelations } from './read/relations.js';
import { findThing } from './read/find-thing.js';
import type { Selection } from './selection.js';

/**
 * The thing behind an IRI of ours, as formats take it: the header, then the thing with its claims. The cited documents
 * have IRIs of their own. The id may be that of a dataset or of the graph itself: then the header is all.
 * @throws KnownError `UNAUTHENTICATED` or `FORBIDDEN` for a claim that was taken back and the viewer may not see
 * @throws KnownError `NOT_FOUND` if there is nothing of that id
 */
export async function* elementsAbout(
  store: GraphReader,
  id: string,
  { iriBase, viewer }: Pick<Selection, 'iriBase' | 'viewer'>,
  options: RunOptions,
): AsyncGenerator<Element> {
  const read = readerOf(store, options);
  const asked = { ...wholeGraph, seeds: [id] };
  const isAboutData = id === 'graph' || id.startsWith('dataset:');
  const header = await readHeader(read, { iriBase, asked }, isAboutData);
  const isHeader = id === 'graph' || header.datasets.some((each) => id === `dataset:${each}`);
  const found = isHeader ? undefined : await findVisible(read, id, viewer);
  if (!isHeader && found === undefined)
    throw new KnownError('NOT_FOUND', `The graph has nothing with the id "${id}".`);
  const hasRetracted = seesDecisions(viewer);
  yield header;
  if (found === undefined) return;
  for await (const documents of readDocuments(read, found.documents)) yield* documents;
  const { ofEntities, ofRelations } = partsOfChosen(found, { dataset: undefined, hasRetracted });
  for (const part of ofEntities) yield* await readEntities(read, part);
  for (const part of ofRelations) yield* await readRelations(read, part);
}

async function findVisible(read: Read, id: string, viewer: Viewer | undefined) {
  const found = await findThing(read, id);
  if (found?.isRetracted === true && !seesDecisions(viewer))
    throw needsContributor('This claim was taken back', viewer);
  return found;
}
