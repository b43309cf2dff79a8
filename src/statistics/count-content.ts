import { type CompactGraph } from '../analysis/compact-graph.js';
import { inBatches } from '../shared/batches.js';
import { readCount, readNumber, readText, type Read } from '../store/read-row.js';
import { cypher, join, name, type Fragment } from '../store/statement.js';

/** Counts of a graph's content. */
export interface ContentCount {
  readonly documents: number;
  readonly claims: number;
  readonly entities: number;
  readonly relations: number;
}

/** A number under a name. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** The size of a graph. */
export interface GraphTotals {
  readonly all: ContentCount;
  /** Numbers of entities by kind and of relations by type, by name; zeros are left out. */
  readonly kinds: readonly NamedCount[];
  readonly types: readonly NamedCount[];
}

/** Maximum types counted by one statement: the embedded engine cannot plan many more clauses. */
const maxTypes = 20;

/** Counts all of a graph in the store, which takes a fraction of the time of the compact graph. */
export async function countTotals(read: Read, types: readonly string[]): Promise<GraphTotals> {
  const kinds = await readCounts(read, cypher`MATCH (n:Entity) RETURN n.kind, count(*)`);
  const counted: NamedCount[] = [];
  for (const some of inBatches(types, maxTypes))
    counted.push(...(await readCounts(read, join(some.map(countOfType), ' UNION ALL '))));
  const countNodes = (label: string) =>
    readCount(read, cypher`MATCH (n:${name(label)}) RETURN count(n)`);
  const documents = await countNodes('Document');
  return toTotals(kinds, counted, { documents, claims: await countNodes('Claim') });
}

/** The totals of these counts. */
export function toTotals(
  kinds: readonly NamedCount[],
  types: readonly NamedCount[],
  others: Pick<ContentCount, 'documents' | 'claims'>,
): GraphTotals {
  const listed = (counts: readonly NamedCount[]) =>
    counts.filter(({ count }) => count > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sumOf = (counts: readonly NamedCount[]) =>
    counts.reduce((total, { count }) => total + count, 0);
  return {
    all: { ...others, entities: sumOf(kinds), relations: sumOf(types) },
    kinds: listed(kinds),
    types: listed(types),
  };
}

function countOfType(type: string): Fragment {
  return cypher`MATCH (:Entity)-[r:${name(type)}]->() RETURN ${type} AS name, count(*) AS count`;
}

async function readCounts(read: Read, counting: Fragment): Promise<NamedCount[]> {
  return (await read(counting)).map(([of, count]) => ({
    name: readText(of, 'name'),
    count: readNumber(count, 'count'),
  }));
}

/**
 * Counts what each dataset has: its documents, its claims, and the entities and relations that any of its claims states. The
 * last two are counted in the compact graph.
 */
export async function countContent(
  graph: CompactGraph,
  read: Read,
): Promise<ReadonlyMap<string, ContentCount>> {
  const documents = await countByDataset(
    read,
    cypher`MATCH (d:Document) RETURN d.dataset AS dataset, count(*) AS documents ORDER BY dataset`,
  );
  const claims = await countByDataset(
    read,
    cypher`MATCH (c:Claim) RETURN c.dataset AS dataset, count(*) AS claims ORDER BY dataset`,
  );
  const entities = countInLists(graph, graph.nodeDatasets);
  const relations = countInLists(graph, graph.relationDatasets);
  const ids = [...documents, ...claims, ...entities, ...relations].map(([id]) => id);
  const byDataset = [...new Set(ids)].map((id) => {
    const of = (counts: ReadonlyMap<string, number>) => counts.get(id) ?? 0;
    const count = { documents: of(documents), claims: of(claims) };
    return [id, { ...count, entities: of(entities), relations: of(relations) }] as const;
  });
  return new Map(byDataset);
}

async function countByDataset(
  read: Read,
  counting: Parameters<Read>[0],
): Promise<ReadonlyMap<string, number>> {
  const rows = await read(counting);
  return new Map(rows.map(([id, count]) => [readText(id, 'dataset'), readNumber(count, 'count')]));
}

/** Numbers of items by dataset in their lists. */
function countInLists(
  { datasetLists }: CompactGraph,
  lists: Uint16Array | Uint32Array,
): Map<string, number> {
  const sizes = new Uint32Array(datasetLists.length);
  for (const list of lists) increase(sizes, list);
  const counts = new Map<string, number>();
  for (const [list, datasets] of datasetLists.entries())
    for (const id of datasets) counts.set(id, (counts.get(id) ?? 0) + (sizes[list] ?? 0));
  return counts;
}

function increase(sizes: Uint32Array, place: number): void {
  sizes[place] = (sizes[place] ?? 0) + 1;
}
