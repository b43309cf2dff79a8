import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readIds, type Read } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';

/** The ids among these that no document of the graph has. */
export async function readMissingDocuments(
  store: GraphReader,
  ids: readonly string[],
  options?: RunOptions,
): Promise<string[]> {
  const rows = await store.read(
    toStatement(cypher`MATCH (d:Document) WHERE d.id IN ${ids} RETURN d.id`),
    options,
  );
  const held = new Set(readIds(rows));
  return ids.filter((id) => !held.has(id));
}

/** The documents among these that claims of other datasets cite, or other datasets' documents retell. */
export async function readCitedByOthers(
  read: Read,
  ids: readonly string[],
  datasets: readonly string[],
): Promise<ReadonlySet<string>> {
  const cited = await read(
    cypher`MATCH (d:Document)<-[:EVIDENCED_BY]-(c:Claim) WHERE d.id IN ${ids} AND NOT c.dataset IN ${datasets} RETURN DISTINCT d.id`,
  );
  const retold = await read(
    cypher`MATCH (d:Document)<-[:RETELLS]-(o:Document) WHERE d.id IN ${ids} AND NOT o.dataset IN ${datasets} RETURN DISTINCT d.id`,
  );
  return new Set([...readIds(cited), ...readIds(retold)]);
}

/** The documents among these that claims other than these cite. */
export async function readCitedBeside(
  read: Read,
  ids: readonly string[],
  claims: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await read(
    cypher`MATCH (d:Document)<-[:EVIDENCED_BY]-(c:Claim) WHERE d.id IN ${ids} AND NOT c.id IN ${claims} RETURN DISTINCT d.id`,
  );
  return new Set(readIds(rows));
}

/** The documents among these with mentions other than these. */
export async function readMentioningBeside(
  read: Read,
  ids: readonly string[],
  mentions: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await read(
    cypher`MATCH (d:Document)<-[:IN_DOCUMENT]-(m:Mention) WHERE d.id IN ${ids} AND NOT m.id IN ${mentions} RETURN DISTINCT d.id`,
  );
  return new Set(readIds(rows));
}

/** The ids of the contested claims with evidence in one of these documents. */
export async function readContestedOf(
  store: GraphReader,
  documents: readonly string[],
  options?: RunOptions,
): Promise<string[]> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (d:Document)<-[:EVIDENCED_BY]-(c:Claim) WHERE d.id IN ${documents} AND c.contested = true RETURN DISTINCT c.id`,
    ),
    options,
  );
  return readIds(rows);
}
