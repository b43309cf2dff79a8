import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readIds } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher, toStatement } from '../../store/statement.js';

/** Of these ids those that no document of the graph has. */
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

/** Of these ids those of documents that claims of other datasets cite, or documents of others retell. */
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

/** Of these documents those that a claim cites beside the claims with these ids. */
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

/** Of these documents those that name somebody by other mentions than those with these ids. */
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

/** The ids of the contested claims that one of these documents says. */
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
