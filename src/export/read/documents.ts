import { cypher, join, name } from '../../store/statement.js';
import type { Document } from '../element.js';
import { Columns, textIfIn, textIn, type Facts } from './facts.js';
import { compareTexts } from './order.js';
import type { Read } from './part.js';

/** Documents bring their whole texts, so few are held at once. */
const documentsAtOnce = 64;

const columns = new Columns(
  'id title dataset url language published retrieved text sha256'.split(' '),
);
const idColumn = new Columns(['id']);
const properties = join(
  columns.names.map((column) => cypher`d.${name(column)}`),
  ', ',
);

/** All documents, or those of a dataset and those that its claims cite, sorted by id. */
export async function* readDocuments(
  read: Read,
  dataset: string | undefined,
): AsyncGenerator<Document> {
  const ids = await readIds(read, dataset);
  for (let start = 0; start < ids.length; start += documentsAtOnce) {
    const some = ids.slice(start, start + documentsAtOnce);
    const rows = await read(cypher`MATCH (d:Document) WHERE d.id IN ${some} RETURN ${properties}`);
    const documents = rows.map((row) => toDocument(columns.facts(row)));
    yield* documents.sort((a, b) => compareTexts(a.id, b.id));
  }
}

async function readIds(read: Read, dataset: string | undefined): Promise<string[]> {
  const statements =
    dataset === undefined
      ? [cypher`MATCH (d:Document) RETURN d.id`]
      : [
          cypher`MATCH (d:Document {dataset: ${dataset}}) RETURN d.id`,
          cypher`MATCH (c:Claim {dataset: ${dataset}})-[:EVIDENCED_BY]->(d:Document) RETURN DISTINCT d.id`,
        ];
  const ids = new Set<string>();
  for (const statement of statements)
    for (const row of await read(statement)) ids.add(textIn(idColumn.facts(row), 'id'));
  return [...ids].sort(compareTexts);
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
