import type { EntityKind } from '../../model/kinds.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readerOf, readIds, readText, readTextOrNull } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';

/** Ids of the entities that the claims and mentions of these datasets are about. */
export async function readTouched(
  store: GraphReader,
  datasets: readonly string[],
): Promise<string[]> {
  if (datasets.length === 0) return [];
  const read = readerOf(store);
  const ids = new Set<string>();
  const claims = await read(
    cypher`MATCH (c:Claim) WHERE c.dataset IN ${datasets} RETURN c.subjectId, c.objectId`,
  );
  for (const [subject, object] of claims) {
    ids.add(readText(subject, 'subjectId'));
    const objectId = readTextOrNull(object, 'objectId');
    if (objectId !== null) ids.add(objectId);
  }
  const mentions = await read(
    cypher`MATCH (m:Mention)-[:REFERS_TO]->(n:Entity) WHERE m.dataset IN ${datasets} RETURN n.id`,
  );
  for (const id of readIds(mentions)) ids.add(id);
  return [...ids].sort();
}

/** The editions among these entities, or those of them that a dataset speaks of. */
export async function readEditionsAmong(
  store: GraphReader,
  entities: readonly string[],
  dataset: string | null | undefined,
  options?: RunOptions,
): Promise<string[]> {
  const kind: EntityKind = 'Edition';
  const ofDataset = typeof dataset === 'string' ? cypher` AND ${dataset} IN n.datasets` : cypher``;
  const rows = await store.read(
    toStatement(
      cypher`MATCH (n:Entity) WHERE n.id IN ${entities} AND n.kind = ${kind}${ofDataset} RETURN n.id AS id ORDER BY id`,
    ),
    options,
  );
  return readIds(rows);
}

/** Ids of the entities in some buckets, including retired ones. */
export async function readIdsInBuckets(
  store: GraphReader,
  buckets: readonly number[],
  options?: RunOptions,
): Promise<string[]> {
  const read = readerOf(store, options);
  const rows = [
    ...(await read(cypher`MATCH (n:Entity) WHERE n.bucket IN ${buckets} RETURN n.id`)),
    ...(await read(cypher`MATCH (n:Retired) WHERE n.bucket IN ${buckets} RETURN n.id`)),
  ];
  return [...new Set(readIds(rows))].sort();
}
