import { inBatches } from '../../shared/batches.js';
import { byId, compareTexts } from '#text/compare-texts.js';
import { Columns, readIds, readNumber, type NamedRow, type Read } from '../../store/read-row.js';
import { cypher, propertiesOf, type Fragment } from '../../store/statement.js';
import type { Document } from '../element.js';
import { matchLiteralClaims, matchRelationClaims } from './claims.js';
import { matchMentions } from './mentions.js';
import type { Parts } from './parts.js';

/** Maximum characters held at once, or one document: they come with their whole texts. */
const documentsAtOnce = 64;
const charactersAtOnce = 1_000_000;

const columns = new Columns([
  ...['id', 'title', 'dataset', 'url', 'language', 'published', 'retrieved', 'text', 'sha256'],
  ...['retells', 'publisher', 'shortName'],
] as const);

/** All documents, or those of a dataset, those that its claims cite and those that these retell; sorted ids. */
export function readDocumentIds(read: Read, dataset: string | undefined): Promise<string[]> {
  return readDistinctIds(
    read,
    dataset === undefined
      ? [cypher`MATCH (d:Document) RETURN d.id`]
      : [
          cypher`MATCH (d:Document {dataset: ${dataset}}) RETURN d.id`,
          cypher`MATCH (c:Claim {dataset: ${dataset}})-[:EVIDENCED_BY]->(d:Document) RETURN DISTINCT d.id`,
        ],
  );
}

/** The documents that the claims of some parts cite, that name their entities, and that these retell; sorted ids. */
export function readCitedIds(read: Read, { ofEntities, ofRelations }: Parts): Promise<string[]> {
  const matches = [...ofEntities.map(matchLiteralClaims), ...ofRelations.map(matchRelationClaims)];
  return readDistinctIds(read, [
    ...matches.map(
      (claims) => cypher`${claims} MATCH (c)-[:EVIDENCED_BY]->(d:Document) RETURN DISTINCT d.id`,
    ),
    ...ofEntities.map(
      (part) =>
        cypher`${matchMentions(part)} MATCH (m)-[:IN_DOCUMENT]->(d:Document) RETURN DISTINCT d.id`,
    ),
  ]);
}

async function readDistinctIds(read: Read, statements: readonly Fragment[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const statement of statements) for (const id of readIds(await read(statement))) ids.add(id);
  for (let added = [...ids]; added.length > 0;) {
    const retold = readIds(
      await read(
        cypher`MATCH (d:Document)-[:RETELLS]->(o:Document) WHERE d.id IN ${added} RETURN DISTINCT o.id`,
      ),
    );
    added = retold.filter((id) => !ids.has(id));
    for (const id of added) ids.add(id);
  }
  return [...ids].sort(compareTexts);
}

/** The documents with these ids, some at a time, in the order of the ids. */
export async function* readDocuments(
  read: Read,
  ids: readonly string[],
): AsyncGenerator<readonly Document[]> {
  for await (const some of inHeldBatches(read, ids)) {
    const rows = await read(
      cypher`MATCH (d:Document) WHERE d.id IN ${some} RETURN ${propertiesOf(cypher`d`, columns.names)}`,
    );
    yield rows.map((row) => toDocument(columns.of(row))).sort(byId);
  }
}

/** The ids in batches whose texts may be held at once. */
async function* inHeldBatches(
  read: Read,
  ids: readonly string[],
): AsyncGenerator<readonly string[]> {
  for (const some of inBatches(ids, documentsAtOnce)) {
    const rows = await read(
      cypher`MATCH (d:Document) WHERE d.id IN ${some} RETURN d.id, coalesce(size(d.text), 0)`,
    );
    const lengths = new Map(rows.map(([id, length]) => [id, readNumber(length, 'length')]));
    let batch: string[] = [];
    let characters = 0;
    for (const id of some) {
      const length = lengths.get(id) ?? 0;
      if (batch.length > 0 && characters + length > charactersAtOnce) {
        yield batch;
        batch = [];
        characters = 0;
      }
      batch.push(id);
      characters += length;
    }
    yield batch;
  }
}

function toDocument(row: NamedRow<(typeof columns.names)[number]>): Document {
  return {
    element: 'document',
    id: row.text('id'),
    title: row.text('title'),
    dataset: row.text('dataset'),
    url: row.textOrNull('url') ?? undefined,
    language: row.textOrNull('language') ?? undefined,
    published: row.textOrNull('published') ?? undefined,
    publisher: row.textOrNull('publisher') ?? undefined,
    shortName: row.textOrNull('shortName') ?? undefined,
    retrieved: row.textOrNull('retrieved') ?? undefined,
    text: row.textOrNull('text') ?? undefined,
    sha256: row.textOrNull('sha256') ?? undefined,
    retells: row.textOrNull('retells') ?? undefined,
  };
}
