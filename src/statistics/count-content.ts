import { type CompactGraph } from '../analysis/compact-graph.js';
import { uint8At } from '../analysis/graph/typed-read.js';
import { readNumber, readText, type Read } from '../store/read-row.js';
import { cypher } from '../store/statement.js';

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

/** The content of a graph, counted. */
export interface GraphContent {
  readonly all: ContentCount;
  /** Counts by dataset: its documents, its claims, and the entities and relations that any of its claims states. */
  readonly byDataset: ReadonlyMap<string, ContentCount>;
  /** Numbers of entities by kind and of relations by type, by name; zeros are left out. */
  readonly kinds: readonly NamedCount[];
  readonly types: readonly NamedCount[];
}

/** Counts entities and relations in the compact graph, claims and documents in the store. */
export async function countContent(graph: CompactGraph, read: Read): Promise<GraphContent> {
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
  const sum = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  return {
    all: {
      ...{ documents: sum(documents), claims: sum(claims) },
      ...{ entities: graph.order, relations: graph.size },
    },
    byDataset: new Map(byDataset),
    kinds: countByName(graph.kindNames, graph.nodeKinds),
    types: countByName(graph.typeNames, graph.relationTypes),
  };
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

function countByName(names: readonly string[], places: Uint8Array): NamedCount[] {
  const sizes = new Uint32Array(names.length);
  for (let i = 0; i < places.length; i++) increase(sizes, uint8At(places, i));
  return names
    .map((name, i) => ({ name, count: sizes[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function increase(sizes: Uint32Array, place: number): void {
  sizes[place] = (sizes[place] ?? 0) + 1;
}
