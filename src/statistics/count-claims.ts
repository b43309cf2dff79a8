import { readNumber, readText } from '../store/read-row.js';
import { cypher, toStatement, type Fragment } from '../store/statement.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';

/** Counts of accepted claims whose subject or object is an edition. */
export interface ClaimCounts {
  readonly claims: number;
  /** Claims for which the words of a document are quoted. */
  readonly quoted: number;
  /** Claims that rest on an editor's note of what a document says, and on no quotation. */
  readonly noted: number;
  /** Documents that are evidence of any of them. */
  readonly documents: number;
}

/**
 * Counts the claims of some editions, of one dataset or all, by the ids of the editions; an edition without a row is left out.
 */
export async function countClaims(
  store: GraphReader,
  editions: readonly string[],
  dataset: string | undefined,
  options?: RunOptions,
): Promise<ReadonlyMap<string, ClaimCounts>> {
  const isCounted = cypher`c.status = ${'ACCEPTED'} AND c.rank <> ${'DEPRECATED'}${inDataset(dataset)}`;
  const rows = await store.read(
    toStatement(
      cypher`MATCH (n:Entity) WHERE n.id IN ${editions} CALL (n) { MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${isCounted} RETURN count(DISTINCT c.id) AS claims } CALL (n) { MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE ${isCounted} RETURN count(DISTINCT c.id) AS evidenced, count(DISTINCT CASE WHEN e.exact IS NOT NULL THEN c.id END) AS quoted, count(DISTINCT d.id) AS documents } RETURN n.id, claims, evidenced, quoted, documents`,
    ),
    options,
  );
  return new Map(
    rows.map(([id, claims, evidenced, quoted, documents]) => [
      readText(id, 'id'),
      {
        claims: readNumber(claims, 'claims'),
        quoted: readNumber(quoted, 'quoted'),
        noted: readNumber(evidenced, 'evidenced') - readNumber(quoted, 'quoted'),
        documents: readNumber(documents, 'documents'),
      },
    ]),
  );
}

function inDataset(dataset: string | undefined): Fragment {
  return dataset === undefined ? cypher`` : cypher` AND c.dataset = ${dataset}`;
}
