import { claimColumns, readClaim } from '../../claims/graph/read-claims.js';
import { entityKindNames } from '../../model/kinds.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readOneOf, readText } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { GraphKnowledge, KnownClaim, KnownName } from './graph-knowledge.js';
import { toKnownClaim } from './known-claim.js';

/** All names of the graph and all claims that count, in an order that does not depend on the engine. */
export async function readGraphKnowledge(
  store: GraphReader,
  options?: RunOptions,
): Promise<GraphKnowledge> {
  const { storeId, number } = await store.version(options);
  const names = await readNames(store, options);
  const claims = await readCounting(store, options);
  return { version: `${storeId}@${String(number)}`, names, claims };
}

async function readNames(store: GraphReader, options?: RunOptions): Promise<KnownName[]> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) RETURN n.id AS entity, n.kind, m.text ORDER BY entity, m.id`,
    ),
    options,
  );
  return rows.map(([id, kind, text]) => ({
    entity: readText(id, 'entity'),
    kind: readOneOf(kind, 'kind', entityKindNames),
    text: readText(text, 'text'),
  }));
}

async function readCounting(store: GraphReader, options?: RunOptions): Promise<KnownClaim[]> {
  const status = 'ACCEPTED';
  const rows = await store.read(
    toStatement(
      cypher`MATCH (c:Claim) WHERE c.status = ${status} AND c.predicate <> 'NAME' RETURN ${claimColumns} ORDER BY c.id`,
    ),
    options,
  );
  return rows.map((row) => toKnownClaim(readClaim(row)));
}
