import { readText, type Read } from '../../store/read-row.js';
import type { Row } from '../../store/graph-reader.js';
import { cypher } from '../../store/statement.js';
import type { DocumentRecord } from '../records.js';
import { documentColumns, toDocument } from './read-document-records.js';

/** A version of a document, reviewed or a draft. */
export interface DocumentVersion extends DocumentRecord {
  readonly isDraft: boolean;
}

/** All versions of the document whose first has this id, in order. */
export async function readVersions(read: Read, first: string): Promise<DocumentVersion[]> {
  return [
    ...(await read(cypher`MATCH (d:Document) WHERE d.id = ${first} RETURN ${documentColumns}`)),
    ...(await read(
      cypher`MATCH (d:Document) WHERE d.key = ${first} AND d.id <> ${first} RETURN ${documentColumns}`,
    )),
  ]
    .map((row) => toVersion(row, false))
    .concat(
      (await read(cypher`MATCH (d:Draft) WHERE d.key = ${first} RETURN ${documentColumns}`)).map(
        (row) => toVersion(row, true),
      ),
    );
}

/** The drafts among these ids, with their texts. */
export async function readDrafts(read: Read, ids: readonly string[]): Promise<DocumentRecord[]> {
  const rows = await read(cypher`MATCH (d:Draft) WHERE d.id IN ${ids} RETURN ${documentColumns}`);
  return rows.map(toDocument);
}

/** The id of another document with exactly this text, reviewed or a draft; null if there is none. */
export async function readSameText(read: Read, sha256: string): Promise<string | null> {
  const rows = [
    ...(await read(
      cypher`MATCH (d:Document) WHERE d.sha256 = ${sha256} RETURN d.id ORDER BY d.id LIMIT 1`,
    )),
    ...(await read(
      cypher`MATCH (d:Draft) WHERE d.sha256 = ${sha256} RETURN d.id ORDER BY d.id LIMIT 1`,
    )),
  ];
  const id = rows[0]?.[0];
  return typeof id === 'string' ? id : null;
}

function toVersion(row: Row, isDraft: boolean): DocumentVersion {
  return { ...toDocument(row), isDraft };
}

/** The datasets of documents, reviewed or drafts, by the id of the document. */
export async function readDatasetsOf(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = [
    ...(await read(cypher`MATCH (d:Document) WHERE d.id IN ${ids} RETURN d.id, d.dataset`)),
    ...(await read(cypher`MATCH (d:Draft) WHERE d.id IN ${ids} RETURN d.id, d.dataset`)),
  ];
  return new Map(rows.map(([id, dataset]) => [readText(id, 'id'), readText(dataset, 'dataset')]));
}
