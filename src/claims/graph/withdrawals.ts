import { inBatches } from '../../shared/batches.js';
import { readText, readTextOrNull } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher, name, toStatement, type Statement } from '../../store/statement.js';
import { presentProperties } from '../properties.js';
import type { DocumentRecord } from '../records.js';
import type { Withdrawals } from '../withdrawals.js';
import { linkRetellings } from './content-statements.js';
import { forEachRow } from './for-each-row.js';
import { documentProperties } from './node-properties.js';
import type { MentionInDataset } from './read-mention-records.js';

/** All documents that are withdrawn. */
export async function readWithdrawals(read: Read): Promise<Withdrawals> {
  const rows = await read(cypher`MATCH (d:Withdrawn) RETURN d.id, d.withdrawnBy ORDER BY d.id`);
  return new Map(rows.map(([id, by]) => [readText(id, 'id'), readTextOrNull(by, 'by') ?? '']));
}

/** When these documents were published and read, withdrawn or not. */
export async function readDatesOf(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<DocumentRecord, 'published' | 'retrieved'>>> {
  const rows = [];
  for (const label of ['Document', 'Withdrawn'])
    rows.push(
      ...(await read(
        cypher`MATCH (d:${name(label)}) WHERE d.id IN ${ids} RETURN d.id, d.published, d.retrieved`,
      )),
    );
  return new Map(
    rows.map(([id, published, retrieved]) => [
      readText(id, 'id'),
      {
        published: readTextOrNull(published, 'published'),
        retrieved: readText(retrieved, 'retrieved'),
      },
    ]),
  );
}

/** The ids of the claims that rest on one of these documents, or did. */
export async function readClaimsCiting(
  read: Read,
  documents: readonly string[],
): Promise<string[]> {
  const rows = [
    ...(await read(
      cypher`MATCH (d:Document)<-[:EVIDENCED_BY]-(c:Claim) WHERE d.id IN ${documents} RETURN DISTINCT c.id`,
    )),
    ...(await read(
      cypher`MATCH (d:Withdrawn)<-[:WITHDRAWN_EVIDENCE]-(c:Claim) WHERE d.id IN ${documents} RETURN DISTINCT c.id`,
    )),
  ];
  return [...new Set(rows.map(([id]) => readText(id, 'id')))].sort();
}

/** Statements after which no list meets these documents and what they mention; claims are to be linked anew. */
export function withdrawDocuments(
  documents: readonly string[],
  mentions: readonly MentionInDataset[],
  by: string,
): Statement[] {
  return [
    toStatement(
      cypher`MATCH (d:Document)-[r:RETELLS]-(:Document) WHERE d.id IN ${documents} DELETE r`,
    ),
    toStatement(
      cypher`MATCH (d:Document) WHERE d.id IN ${documents} SET d:Withdrawn, d.withdrawnBy = ${by} REMOVE d:Document`,
    ),
    ...Array.from(inBatches(mentions.map(({ id }) => id)), (ids) =>
      toStatement(cypher`MATCH (m:Mention) WHERE m.id IN ${ids} DETACH DELETE m`),
    ),
    ...layAside(mentions),
  ];
}

/** Statements after which these documents are as they were, but for claims and mentions, which are to be linked. */
export function bringDocumentsBack(documents: readonly string[]): Statement[] {
  return [
    toStatement(
      cypher`MATCH (d:Withdrawn) WHERE d.id IN ${documents} SET d:Document REMOVE d:Withdrawn, d.withdrawnBy`,
    ),
    toStatement(cypher`MATCH (m:WithdrawnMention) WHERE m.document IN ${documents} DELETE m`),
  ];
}

/** Statements that link again what retells these documents, and what they retell, once they are back. */
export async function relinkRetellings(
  read: Read,
  documents: readonly string[],
): Promise<Statement[]> {
  const rows = [
    ...(await read(
      cypher`MATCH (d:Document) WHERE d.retells IN ${documents} RETURN d.id, d.retells`,
    )),
    ...(await read(
      cypher`MATCH (d:Withdrawn) WHERE d.id IN ${documents} AND d.retells IS NOT NULL RETURN d.id, d.retells`,
    )),
  ];
  return linkRetellings(
    rows.map(([id, retells]) => ({
      id: readText(id, 'id'),
      retells: readText(retells, 'retells'),
    })),
  );
}

/** Statements that write documents and mentions of a dataset which are withdrawn, as its files have them. */
export function writeWithdrawn(
  documents: readonly DocumentRecord[],
  mentions: readonly MentionInDataset[],
  withdrawals: Withdrawals,
): Statement[] {
  const rows = documents.map((document) => ({
    id: document.id,
    properties: {
      ...documentProperties(document),
      withdrawnBy: withdrawals.get(document.id) ?? '',
    },
  }));
  return [
    ...forEachRow(rows, cypher`MERGE (d:Withdrawn {id: row.id}) SET d = row.properties`),
    ...layAside(mentions),
  ];
}

/** Statements that lay mentions aside: one that is withdrawn leads nowhere, and says where it did. */
export function layAside(mentions: readonly MentionInDataset[]): Statement[] {
  return forEachRow(
    mentions.map(({ statedEntity, ...mention }) => ({
      id: mention.id,
      properties: presentProperties({ ...mention, entity: statedEntity ?? mention.entity }),
    })),
    cypher`MERGE (m:WithdrawnMention {id: row.id}) SET m = row.properties`,
  );
}
