import { inBatches } from '../../shared/batches.js';
import { Columns, type Read } from '../../store/read-row.js';
import {
  cypher,
  forEachRow,
  toStatement,
  type Fragment,
  type Statement,
} from '../../store/statement.js';
import type { AboutEntity } from '../projection/layers.js';
import type { StatedClaim } from '../records.js';
import { linkEnds } from './content-statements.js';
import { claimProperties } from './node-properties.js';

/** The entity of a mention. */
export interface MentionEnd extends AboutEntity {
  readonly id: string;
  readonly document: string;
  /** The entity that its dataset states. */
  readonly stated: string;
}

const columns = new Columns(['id', 'entity', 'stated', 'dataset', 'document']);

/** The mentions of these entities. */
export async function readMentionEnds(
  read: Read,
  entities: readonly string[],
): Promise<MentionEnd[]> {
  const found: MentionEnd[] = [];
  for (const ids of inBatches(entities))
    found.push(...(await readMatched(read, cypher`n.id IN ${ids}`)));
  return found;
}

/** The mentions whose entity differs from the one stated by their dataset, or has one of these ids. */
export function readMentionsElsewhere(
  read: Read,
  entities: readonly string[],
): Promise<MentionEnd[]> {
  return readMatched(read, cypher`m.statedEntityId IS NOT NULL OR n.id IN ${entities}`);
}

async function readMatched(read: Read, isMeant: Fragment): Promise<MentionEnd[]> {
  const rows = await read(
    cypher`MATCH (n:Entity)<-[:REFERS_TO]-(m:Mention)-[:IN_DOCUMENT]->(d:Document) WHERE ${isMeant} RETURN m.id, n.id AS entity, m.statedEntityId, m.dataset, d.id AS document`,
  );
  return rows.map((row) => {
    const of = columns.of(row);
    const entity = of.text('entity');
    return {
      id: of.text('id'),
      entity,
      stated: of.textOrNull('stated') ?? entity,
      dataset: of.text('dataset'),
      document: of.text('document'),
    };
  });
}

/** Statements that link claims to other, existing entities. */
export function relinkClaims(claims: readonly StatedClaim[]): Statement[] {
  const rows = claims.map((claim) => {
    const { subjectId, objectId, relationId, ...its } = claimProperties(claim);
    const { statedSubjectId, statedObjectId, movedSubjectId, movedObjectId } = its;
    return {
      id: claim.id,
      subjectId,
      objectId: objectId ?? null,
      relationId: relationId ?? null,
      statedSubjectId: statedSubjectId ?? null,
      statedObjectId: statedObjectId ?? null,
      movedSubjectId: movedSubjectId ?? null,
      movedObjectId: movedObjectId ?? null,
    };
  });
  return [
    ...unlink(
      claims,
      (ids) => cypher`MATCH (c:Claim)-[r:SUBJECT]->(n) WHERE c.id IN ${ids} DELETE r`,
    ),
    ...unlink(
      claims,
      (ids) => cypher`MATCH (c:Claim)-[r:OBJECT]->(n) WHERE c.id IN ${ids} DELETE r`,
    ),
    ...forEachRow(
      rows,
      cypher`MATCH (c:Claim {id: row.id}) SET c.subjectId = row.subjectId, c.objectId = row.objectId, c.relationId = row.relationId, c.statedSubjectId = row.statedSubjectId, c.statedObjectId = row.statedObjectId, c.movedSubjectId = row.movedSubjectId, c.movedObjectId = row.movedObjectId`,
    ),
    ...linkEnds(claims),
  ];
}

/** The same for mentions. */
export function relinkMentions(mentions: readonly MentionEnd[]): Statement[] {
  const rows = mentions.map(({ id, entity, stated }) => ({
    id,
    entity,
    stated: stated === entity ? null : stated,
  }));
  return [
    ...unlink(
      mentions,
      (ids) => cypher`MATCH (m:Mention)-[r:REFERS_TO]->(n) WHERE m.id IN ${ids} DELETE r`,
    ),
    ...forEachRow(
      rows,
      cypher`MATCH (m:Mention {id: row.id}) MATCH (n:Entity {id: row.entity}) SET m.statedEntityId = row.stated MERGE (m)-[:REFERS_TO]->(n)`,
    ),
  ];
}

function unlink(
  records: readonly { readonly id: string }[],
  clauses: (ids: readonly string[]) => Fragment,
): Statement[] {
  return Array.from(inBatches(records), (batch) => toStatement(clauses(batch.map(({ id }) => id))));
}
