import { compareTexts } from '../../shared/compare-texts.js';
import { cypher, join, name } from '../../store/statement.js';
import type { Document } from '../element.js';
import { Columns, textIfIn, textIn, type Facts } from './facts.js';
import type { Read } from './part.js';

/** Documents bring their whole texts, so few are held at once. */
const documentsAtOnce = 64;

const columns = new Columns(
  'id title dataset url language published retrieved text sha256'.split(' '),
);
const properties = join(
  columns.names.map((column) => cypher`d.${name(column)}`),
  ', ',
);

/** The documents with these ids, in the order of the ids. */
export async function* readOperations(
  read: Read,
  ids: readonly string[],
): AsyncGenerator<Document> {
  for (let start = 0; start < ids.length; start += documentsAtOnce) {
    const some = ids.slice(start, start + documentsAtOnce);
    const rows = await read(cypher`MATCH (d:Document) WHERE d.id IN ${some} RETURN ${properties}`);
    const documents = rows.map((row) => toDocument(columns.facts(row)));
    yield* documents.sort((a, b) => compareTexts(a.id, b.id));
  }
}

function toDocument(facts: Facts): Document {
  return {
    element: 'document',
    id: textIn(facts, 'id'),
    title: textIn(facts, 'title'),
    dataset: textIn(facts, 'dataset'),
    url: textIfIn(facts, 'url'),
    language: textIfIn(facts, 'language'),
    published: textIfIn(facts, 'published'),
    retrieved: textIfIn(facts, 'retrieved'),
    text: textIfIn(facts, 'text'),
    sha256: textIfIn(facts, 'sha256'),
  };
}
