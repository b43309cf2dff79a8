import { inBatches } from '../../shared/batches.js';
import { readText, readTextOrNull, type Read } from '../../store/read-row.js';
import { cypher, forEachRow, name, toStatement, type Statement } from '../../store/statement.js';
import { presentProperties } from '../properties.js';
import type { DocumentRecord } from '../records.js';
import type { Withdrawals } from '../withdrawals.js';
import { linkRetellings } from './content-statements.js';
import { documentProperties } from './node-properties.js';
import type { MentionInDataset } from './read-mention-records.js';

/** All withdrawn documents. */
export async function readWithdrawals(read: Read): Promise<Withdrawals> {
  const rows = await read(cypher`MATCH (d:Withdrawn) RETURN d.id, d.withdrawnBy ORDER BY d.id`);
  return new Map(rows.map(([id, by]) => [readText(id, 'id'), readTextOrNull(by, 'by') ?? '']));
}

/** The dates of publication and retrieval of these documents, withdrawn or not. */
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

/** The ids of the claims with evidence in one of these documents, withdrawn or not. */
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

/** Statements that hide these documents and their mentions from all lists; claims must be linked anew. */
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

/** Statements that restore these documents, except for claims and mentions, which must be linked. */
export function bringDocumentsBack(documents: readonly string[]): Statement[] {
  return [
    toStatement(
      cypher`MATCH (d:Withdrawn) WHERE d.id IN ${documents} SET d:Document REMOVE d:Withdrawn, d.withdrawnBy`,
    ),
    toStatement(cypher`MATCH (m:WithdrawnMention) WHERE m.document IN ${documents} DELETE m`),
  ];
}

/** Statements that restore the links between these documents and their retellings in both directions. */
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

/** Statements that write the withdrawn documents and mentions of a dataset, as its files have them. */
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

/** Statements that put mentions aside: a withdrawn one leads nowhere, and stores its former target. */
export function layAside(mentions: readonly MentionInDataset[]): Statement[] {
  return forEachRow(
    mentions.map(({ statedEntity, ...mention }) => ({
      id: mention.id,
      properties: presentProperties({ ...mention, entity: statedEntity ?? mention.entity }),
    })),
    cypher`MERGE (m:WithdrawnMention {id: row.id}) SET m = row.properties`,
  );
}
