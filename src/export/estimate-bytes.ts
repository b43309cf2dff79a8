import { seesDecisions } from '../shared/viewer.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { readerOf } from '../store/read-row.js';
import type { Element } from './element.js';
import { encode } from './file.js';
import type { Format } from './format.js';
import { partsOfChosen } from './read/parts.js';
import { readCitedIds, readDocuments } from './read/documents.js';
import { readEntities } from './read/entities.js';
import { readHeader } from './read/header.js';
import { readRelations } from './read/relations.js';
import { itemsApart } from './read/read-apart.js';
import type { ChosenPart, Selection } from './selection.js';

/** Sample size of entities, and of relations. */
const sampleSize = 48;

/** Sample size of documents: they are held with their whole texts. */
const maxDocuments = 64;

/**
 * Approximate bytes of a format for a part of the graph, uncompressed, in proportion to a sample of its entities, its
 * relations and, if they are many, its documents. The same for the same graph.
 */
export async function estimateBytes(
  store: GraphReader,
  format: Format,
  selection: Selection & { readonly chosen: ChosenPart },
  options: RunOptions = {},
): Promise<number> {
  const { chosen, dataset, viewer } = selection;
  const shown = { dataset, hasRetracted: seesDecisions(viewer) };
  const read = readerOf(store, options);
  const sample = {
    ...chosen,
    entities: sampleOf(chosen.entities),
    relations: sampleOf(chosen.relations),
  };
  const { ofEntities, ofRelations } = partsOfChosen(sample, shown);
  const cited = await readCitedIds(read, partsOfChosen(chosen, shown));
  const sampledDocuments = sampleOf(cited, maxDocuments);
  const header = await readHeader(read, selection);
  const head: Element[] = [header];
  for await (const documents of readDocuments(read, sampledDocuments)) head.push(...documents);
  const entities = await Promise.all(ofEntities.map((part) => readEntities(read, part)));
  const relations = await Promise.all(ofRelations.map((part) => readRelations(read, part)));

  const bytesOf = (elements: readonly Element[]) => countBytes(format, [...head, ...elements]);
  // The first of a kind includes the format's table headers, the others only themselves.
  const [firstEntity, ...otherEntities] = entities.flat();
  const [firstRelation, ...otherRelations] = relations.flat();
  const first = [firstEntity, firstRelation].filter((one) => one !== undefined);
  const [ofHeader, ofHead, withFirst, withEntities, withRelations] = await Promise.all([
    countBytes(format, [header]),
    bytesOf([]),
    bytesOf(first),
    bytesOf([...first.slice(0, 1), ...otherEntities, ...first.slice(1)]),
    bytesOf([...first, ...otherRelations]),
  ]);
  return Math.round(
    ofHeader +
      (ofHead - ofHeader) * shareOf(cited.length, sampledDocuments.length) +
      (withFirst - ofHead) +
      (withEntities - withFirst) * shareOf(chosen.entities.length - 1, otherEntities.length) +
      (withRelations - withFirst) * shareOf(chosen.relations.length - 1, otherRelations.length),
  );
}

/** Spread evenly, so that all parts of an order by kind or place are met. */
function sampleOf<T>(all: readonly T[], size = sampleSize): readonly T[] {
  if (all.length <= size) return all;
  const step = all.length / size;
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** Number of items for each of the sample. */
function shareOf(all: number, sampled: number): number {
  return sampled === 0 ? 0 : all / sampled;
}

async function countBytes(format: Format, elements: readonly Element[]): Promise<number> {
  const apart = (format.apart ?? []).flatMap((what) =>
    elements.flatMap((element) => itemsApart(what, element)),
  );
  let bytes = 0;
  for await (const piece of encode(format, streamed([...elements, ...apart])))
    bytes += piece.length;
  return bytes;
}

// eslint-disable-next-line @typescript-eslint/require-await -- formats take a stream
async function* streamed(elements: readonly Element[]): AsyncGenerator<Element> {
  yield* elements;
}
