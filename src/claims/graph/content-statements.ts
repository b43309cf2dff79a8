import { cypher, forEachRow, toStatement, type Statement } from '../../store/statement.js';
import { inBatches } from '../../shared/batches.js';
import type {
  CountingClaim,
  DatasetContent,
  DocumentRecord,
  MentionRecord,
  StatedClaim,
} from '../records.js';
import { firstPlaces } from '../first-places.js';
import {
  claimProperties,
  documentProperties,
  evidenceProperties,
  mentionProperties,
} from './node-properties.js';

/**
 * Statements that make a dataset's claims and mentions equal to the content, and create its documents. Its entities must exist;
 * for a new dataset, leftovers are not searched. Removed documents are handled by {@link removeDocuments}.
 */
export function replaceContent(content: DatasetContent, isThere: boolean): Statement[] {
  return [
    ...(isThere ? removeContent(content) : []),
    ...writeDocuments(content),
    ...writeNodes(content),
  ];
}

/** Statements that write the claims and mentions of a dataset between existing entities and documents. */
export function linkContent(content: DatasetContent): Statement[] {
  return [
    ...linkClaims(content.claims),
    ...linkMentions(content.mentions),
    ...linkRetellings(content.documents),
    ...linkVersions(content.documents),
  ];
}

/**
 * Statements that remove documents gone from a dataset, once everything is linked. A document stays while a claim of another
 * dataset cites it, a reviewer found a mention in it, or another document retells it.
 */
export function removeDocuments({ dataset: { id }, documents }: DatasetContent): Statement[] {
  const kept = documents.map((document) => document.id);
  return [
    toStatement(
      cypher`MATCH (d:Document {dataset: ${id}}) WHERE NOT d.id IN ${kept} AND NOT EXISTS { (d)<-[:EVIDENCED_BY]-(:Claim) } AND NOT EXISTS { (d)<-[:IN_DOCUMENT]-(:Mention) } AND NOT EXISTS { (d)<-[:RETELLS]-(:Document) } DETACH DELETE d`,
    ),
  ];
}

function removeContent({ dataset: { id } }: DatasetContent): Statement[] {
  return [
    toStatement(cypher`MATCH (c:Claim {dataset: ${id}}) DETACH DELETE c`),
    toStatement(cypher`MATCH (m:Mention {dataset: ${id}}) DETACH DELETE m`),
    toStatement(cypher`MATCH (m:WithdrawnMention {dataset: ${id}}) DELETE m`),
    toStatement(cypher`MATCH (d:Document {dataset: ${id}})-[r:RETELLS]->(:Document) DELETE r`),
  ];
}

function writeDocuments({ documents }: DatasetContent): Statement[] {
  const rows = documents.map((document) => ({
    id: document.id,
    properties: documentProperties(document),
  }));
  return forEachRow(rows, cypher`MERGE (d:Document {id: row.id}) SET d = row.properties`);
}

function writeNodes({ dataset, claims, mentions }: DatasetContent): Statement[] {
  return [
    ...writeClaims(claims),
    ...writeMentions(mentions.map((mention) => ({ ...mention, dataset: dataset.id }))),
  ];
}

/** Statements that write the nodes of mentions. */
export function writeMentions(
  mentions: readonly (MentionRecord & { readonly dataset: string })[],
): Statement[] {
  return forEachRow(
    mentions.map(({ dataset, ...mention }) => ({
      id: mention.id,
      properties: mentionProperties(mention, dataset),
    })),
    cypher`MERGE (m:Mention {id: row.id}) SET m = row.properties`,
  );
}

/** Statements that write the nodes of claims that are new, or have no links. */
export function writeClaims(claims: readonly StatedClaim[]): Statement[] {
  return forEachRow(
    claims.map((claim) => ({ id: claim.id, properties: claimProperties(claim) })),
    cypher`MERGE (c:Claim {id: row.id}) SET c = row.properties`,
  );
}

/** Statements that link claims to their existing entities and documents, withdrawn or not. */
export function linkClaims(claims: readonly CountingClaim[]): Statement[] {
  return [...linkEnds(claims), ...linkEvidence(claims), ...linkWithheld(claims)];
}

/** Statements that remove these claims. */
export function removeClaims(ids: readonly string[]): Statement[] {
  return Array.from(inBatches(ids), (batch) =>
    toStatement(cypher`MATCH (c:Claim) WHERE c.id IN ${batch} DETACH DELETE c`),
  );
}

/** Statements that link claims to their existing entities. */
export function linkEnds(
  claims: readonly Pick<StatedClaim, 'id' | 'subject' | 'object'>[],
): Statement[] {
  return [
    ...forEachRow(
      claims.map(({ id, subject }) => ({ id, subject })),
      cypher`MATCH (c:Claim {id: row.id}) MATCH (n:Entity {id: row.subject}) MERGE (c)-[:SUBJECT]->(n)`,
    ),
    ...forEachRow(
      claims.flatMap(({ id, object }) => (object === null ? [] : [{ id, object }])),
      cypher`MATCH (c:Claim {id: row.id}) MATCH (n:Entity {id: row.object}) MERGE (c)-[:OBJECT]->(n)`,
    ),
  ];
}

function linkEvidence(claims: readonly CountingClaim[]): Statement[] {
  const rows = claims.flatMap(({ id, evidence }) => {
    const firsts = new Set(firstPlaces(evidence));
    return evidence.map((piece, ordinal) => ({
      id,
      document: piece.document,
      ordinal,
      properties: evidenceProperties(piece, ordinal, firsts.has(ordinal)),
    }));
  });
  return forEachRow(
    rows,
    cypher`MATCH (c:Claim {id: row.id}) MATCH (d:Document {id: row.document}) MERGE (c)-[e:EVIDENCED_BY {ordinal: row.ordinal}]->(d) SET e = row.properties`,
  );
}

/** Statements that put evidence of withdrawn documents aside, where no reader of evidence finds it. */
function linkWithheld(claims: readonly CountingClaim[]): Statement[] {
  const rows = claims.flatMap(({ id, withheld = [] }) =>
    withheld.map(({ ordinal, piece }) => ({
      id,
      ordinal,
      document: piece.document,
      properties: evidenceProperties(piece, ordinal, false),
    })),
  );
  return forEachRow(
    rows,
    cypher`MATCH (c:Claim {id: row.id}) MATCH (d:Withdrawn {id: row.document}) MERGE (c)-[e:WITHDRAWN_EVIDENCE {ordinal: row.ordinal}]->(d) SET e = row.properties`,
  );
}

/** Statements that remove these mentions, in documents of the graph or withdrawn ones. */
export function removeMentions(ids: readonly string[]): Statement[] {
  return Array.from(inBatches(ids)).flatMap((batch) => [
    toStatement(cypher`MATCH (m:Mention) WHERE m.id IN ${batch} DETACH DELETE m`),
    toStatement(cypher`MATCH (m:WithdrawnMention) WHERE m.id IN ${batch} DELETE m`),
  ]);
}

export function linkMentions(mentions: DatasetContent['mentions']): Statement[] {
  return forEachRow(
    mentions.map(({ id, document, entity }) => ({ id, document, entity })),
    cypher`MATCH (m:Mention {id: row.id}) MATCH (d:Document {id: row.document}) MATCH (n:Entity {id: row.entity}) MERGE (m)-[:IN_DOCUMENT]->(d) MERGE (m)-[:REFERS_TO]->(n)`,
  );
}

export function linkRetellings(
  documents: readonly Pick<DocumentRecord, 'id' | 'retells'>[],
): Statement[] {
  const rows = documents.flatMap(({ id, retells }) => (retells === null ? [] : [{ id, retells }]));
  return forEachRow(
    rows,
    cypher`MATCH (d:Document {id: row.id}) MATCH (o:Document {id: row.retells}) MERGE (d)-[:RETELLS]->(o)`,
  );
}

function linkVersions(documents: readonly DocumentRecord[]): Statement[] {
  const rows = documents.flatMap(({ id, replaces }) =>
    replaces === undefined ? [] : [{ id, replaces }],
  );
  return forEachRow(
    rows,
    cypher`MATCH (d:Document {id: row.id}) MATCH (o:Document {id: row.replaces}) MERGE (d)-[:REPLACES]->(o)`,
  );
}

/** Statements that remove these entities with all relationships to them. */
export function removeEntities(ids: readonly string[]): Statement[] {
  return Array.from(inBatches(ids), (batch) =>
    toStatement(cypher`MATCH (n:Entity) WHERE n.id IN ${batch} DETACH DELETE n`),
  );
}
