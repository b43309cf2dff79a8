import { cypher, toStatement, type Fragment } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { claimsOf, documentsOf, namesOf } from '../graph/provenance.js';
import type { GraphSize } from '../graph/size.js';
import { batchesBy } from './batches.js';
import { fillLayerNames } from './fill-layers.js';

const rowsOfStatement = 2000;

const writeName = (rows: unknown) =>
  cypher`UNWIND ${rows} AS row MATCH (e:Entity {id: row.ends.NAMED}) MERGE (n:Name {id: row.properties.id}) SET n += row.properties MERGE (e)-[:NAMED]->(n)`;
const writeDocument = (rows: unknown) =>
  cypher`UNWIND ${rows} AS row MERGE (d:Document {id: row.properties.id}) SET d += row.properties`;
const writeClaim = (rows: unknown) =>
  cypher`UNWIND ${rows} AS row MATCH (s:Entity {id: row.ends.SUBJECT}) MATCH (o:Entity {id: row.ends.OBJECT}) MATCH (d:Document {id: row.document}) MERGE (c:Claim {id: row.properties.id}) SET c += row.properties MERGE (c)-[:SUBJECT]->(s) MERGE (c)-[:OBJECT]->(o) MERGE (c)-[e:EVIDENCED_BY {ordinal: row.evidence.ordinal}]->(d) SET e += row.evidence`;

/** Writes the provenance of a filled graph: names, and a claim with evidence for every relation. */
export async function fillProvenance(store: GraphStore, size: GraphSize): Promise<void> {
  await writeAll(store, namesOf(size), writeName);
  await fillLayerNames(store, size);
  await writeAll(store, documentsOf(size), writeDocument);
  await writeAll(store, claimsOf(size), writeClaim);
}

async function writeAll(
  store: GraphStore,
  nodes: Iterable<unknown>,
  write: (rows: readonly unknown[]) => Fragment,
): Promise<void> {
  for (const { items } of batchesBy(nodes, rowsOfStatement, () => ''))
    await store.write(toStatement(write(items)));
}
