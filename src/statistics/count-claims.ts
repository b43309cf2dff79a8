import { readNumber, readText } from '../store/read-row.js';
import { cypher, toStatement, type Fragment } from '../store/statement.js';
import { isSameVersion } from '../store/graph-version.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import type { StatedGraph } from './stated-graph.js';

/** How much is claimed of an edition, as subject or object, by claims that count. */
export interface ClaimCounts {
  readonly claims: number;
  /** Those of them with evidence. */
  readonly evidenced: number;
  /** Documents that are evidence of any of them. */
  readonly documents: number;
}

const noClaims: ClaimCounts = { claims: 0, evidenced: 0, documents: 0 };

/** By stated graph and edition: what was counted once is the same for as long as the graph is. */
const kept = new WeakMap<StatedGraph, Map<string, ClaimCounts>>();

/** The claims of some editions, in the order of their ids; one statement for all that were not asked for before. */
export async function countClaims(
  store: GraphReader,
  stated: StatedGraph,
  editions: readonly string[],
  options?: RunOptions,
): Promise<ClaimCounts[]> {
  const known = kept.get(stated) ?? new Map<string, ClaimCounts>();
  const missing = editions.filter((id) => !known.has(id));
  if (missing.length === 0) return editions.map((id) => known.get(id) ?? noClaims);
  const counted = await readCounts(store, missing, stated.dataset, options);
  const counts = editions.map((id) => known.get(id) ?? counted.get(id) ?? noClaims);
  if (isSameVersion(await store.version(options), stated.graph.version)) {
    for (const [id, count] of counted) known.set(id, count);
    kept.set(stated, known);
  }
  return counts;
}

/** Of one dataset or all, by the editions' ids. */
async function readCounts(
  store: GraphReader,
  editions: readonly string[],
  dataset: string | undefined,
  options?: RunOptions,
): Promise<ReadonlyMap<string, ClaimCounts>> {
  const isCounted = cypher`c.status = ${'ACCEPTED'} AND c.rank <> ${'DEPRECATED'}${inDataset(dataset)}`;
  const rows = await store.read(
    toStatement(
      cypher`MATCH (n:Entity) WHERE n.id IN ${editions} CALL (n) { MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${isCounted} RETURN count(DISTINCT c.id) AS claims } CALL (n) { MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim)-[:EVIDENCED_BY]->(d:Document) WHERE ${isCounted} RETURN count(DISTINCT c.id) AS evidenced, count(DISTINCT d.id) AS documents } RETURN n.id, claims, evidenced, documents`,
    ),
    options,
  );
  return new Map(
    rows.map(([id, claims, evidenced, documents]) => [
      readText(id, 'id'),
      {
        claims: readNumber(claims, 'claims'),
        evidenced: readNumber(evidenced, 'evidenced'),
        documents: readNumber(documents, 'documents'),
      },
    ]),
  );
}

function inDataset(dataset: string | undefined): Fragment {
  return dataset === undefined ? cypher`` : cypher` AND c.dataset = ${dataset}`;
}
