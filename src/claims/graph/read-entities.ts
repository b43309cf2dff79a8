import type { EntityKind } from '../../model/kinds.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { GraphReader, Row, RunOptions } from '../../store/store.js';
import { inBatches } from './batches.js';

/** Ids of the entities that the claims and mentions of these datasets are about. */
export async function readTouched(
  store: GraphReader,
  datasets: readonly string[],
): Promise<string[]> {
  const claims = await store.read(
    toStatement(
      cypher`MATCH (c:Claim) WHERE c.dataset IN ${datasets} RETURN c.subjectId, c.objectId`,
    ),
  );
  const mentions = await store.read(
    toStatement(
      cypher`MATCH (m:Mention)-[:REFERS_TO]->(n:Entity) WHERE m.dataset IN ${datasets} RETURN n.id`,
    ),
  );
  return distinct([...claims, ...mentions]);
}

/** Of these entities the ids of those that a mention of any other dataset refers to. */
export async function readMentioned(
  store: GraphReader,
  entities: readonly string[],
  exceptDatasets: readonly string[],
): Promise<string[]> {
  const found: Row[] = [];
  for (const ids of inBatches(entities))
    found.push(
      ...(await store.read(
        toStatement(
          cypher`MATCH (n:Entity)<-[:REFERS_TO]-(m:Mention) WHERE n.id IN ${ids} AND NOT m.dataset IN ${exceptDatasets} RETURN n.id`,
        ),
      )),
    );
  return distinct(found);
}

/** Of these entities the ids of the editions of which no claim that counts says when they were held. */
export async function readUndatedEditions(
  store: GraphReader,
  entities: readonly string[],
  options?: RunOptions,
): Promise<string[]> {
  const kind: EntityKind = 'Edition';
  return distinct(
    await store.read(
      toStatement(
        cypher`MATCH (n:Entity) WHERE n.id IN ${entities} AND n.kind = ${kind} AND n.date IS NULL RETURN n.id AS id ORDER BY id`,
      ),
      options,
    ),
  );
}

/** Ids of the entities in some buckets. */
export async function readBuckets(
  store: GraphReader,
  buckets: readonly number[],
  options?: RunOptions,
): Promise<string[]> {
  return distinct(
    await store.read(
      toStatement(cypher`MATCH (n:Entity) WHERE n.bucket IN ${buckets} RETURN n.id`),
      options,
    ),
  );
}

function distinct(rows: readonly Row[]): string[] {
  return [...new Set(rows.flat().filter((value) => typeof value === 'string'))].sort();
}
