import { cypher, name, toStatement } from '../../src/store/statement.js';
import type { GraphStore, Row } from '../../src/store/store.js';

const labels = ['Entity', 'Name', 'Claim', 'Document', 'Mention', 'Dataset'];
const links = [
  ['Entity', 'Entity'],
  ['Entity', 'Name'],
  ['Claim', 'Entity'],
  ['Claim', 'Document'],
  ['Mention', 'Entity'],
  ['Mention', 'Document'],
] as const;

/** All nodes and relationships with their properties, one a line, sorted: equal graphs give equal lines. */
export async function dumpGraph(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for (const label of labels)
    for (const row of await nodes(store, label)) lines.push(`${label} ${stable(row)}`);
  for (const [from, to] of links)
    for (const row of await relationships(store, from, to))
      lines.push(`${from}-${to} ${stable(row)}`);
  return lines.sort();
}

async function nodes(store: GraphStore, label: string): Promise<readonly unknown[]> {
  const rows = await store.read(
    toStatement(cypher`MATCH (n:${name(label)}) RETURN labels(n), properties(n)`),
  );
  return rows.map(([labelled, properties]) => [listOf(labelled).map(String).sort(), properties]);
}

/** The elements of a list property. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function relationships(store: GraphStore, from: string, to: string): Promise<readonly Row[]> {
  return store.read(
    toStatement(
      cypher`MATCH (a:${name(from)})-[r]->(b:${name(to)}) RETURN type(r), a.id, b.id, properties(r)`,
    ),
  );
}

/** JSON with the keys of maps in order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
