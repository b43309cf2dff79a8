import { claimColumns, readClaim } from '../../claims/graph/read-claims.js';
import { entityKindNames } from '../../model/kinds.js';
import { shareBuckets } from '../../store/buckets.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readCount, readerOf, readOneOf, readText, type Read } from '../../store/read-row.js';
import { shareEntities } from '../../store/share-entities.js';
import { cypher } from '../../store/statement.js';
import {
  groupNames,
  type GraphKnowledge,
  type KnowledgePart,
  type KnownClaim,
  type KnownName,
} from '../../language/gazetteer/graph-knowledge.js';
import { toKnownClaim } from './known-claim.js';

/** Entities or claims read at once, small enough not to block the event loop noticeably. */
const [entitiesAtOnce, claimsAtOnce] = [1024, 512];

/** All names and accepted claims of the graph. */
export async function readGraphKnowledge(
  store: GraphReader,
  options?: RunOptions,
): Promise<GraphKnowledge> {
  const { storeId, number } = await store.version(options);
  const parts: KnowledgePart[] = [];
  for await (const part of readKnowledgeParts(store, options)) parts.push(part);
  return {
    version: `${storeId}@${String(number)}`,
    names: groupNames(parts.flatMap(({ names }) => names)),
    claims: parts.flatMap(({ claims }) => claims),
  };
}

/** The same in small steps. */
export async function* readKnowledgeParts(
  store: GraphReader,
  options?: RunOptions,
): AsyncGenerator<KnowledgePart> {
  const read = readerOf(store, options);
  for (const buckets of await shareEntities(store, entitiesAtOnce, options))
    yield { names: await readNames(read, buckets), claims: [] };
  const count = await readCount(read, cypher`MATCH (c:Claim) RETURN count(c) AS claims`);
  for (const buckets of shareBuckets(count, claimsAtOnce))
    yield { names: [], claims: await readCounting(read, buckets) };
}

async function readNames(read: Read, buckets: readonly number[]): Promise<KnownName[]> {
  const rows = await read(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.bucket IN ${buckets} RETURN n.id AS entity, n.kind, m.text ORDER BY entity, m.id`,
  );
  return rows.map(([id, kind, text]) => ({
    entity: readText(id, 'entity'),
    kind: readOneOf(kind, 'kind', entityKindNames),
    text: readText(text, 'text'),
  }));
}

async function readCounting(read: Read, buckets: readonly number[]): Promise<KnownClaim[]> {
  const status = 'ACCEPTED';
  const rows = await read(
    cypher`MATCH (c:Claim) WHERE c.bucket IN ${buckets} AND c.status = ${status} AND c.rank <> 'DEPRECATED' AND c.predicate <> 'NAME' RETURN ${claimColumns}`,
  );
  return rows.map((row) => toKnownClaim(readClaim(row)));
}
