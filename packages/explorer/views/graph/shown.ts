import type { AnswerOf } from '../../data/ask.js';
import type { Named } from '../../data/named.js';
import type { GraphState, Line } from './state.js';

export type Subgraph = AnswerOf<'view-graph'>['subgraph'];
export type Relation = Subgraph['relations'][number];

export interface GraphNode extends Named {
  /** Number of its relations in the whole graph. */
  readonly ties: number;
  readonly distance: number;
}

/** The shown part of an answer: one selection for the canvas, the list, the table and the page's files. */
export interface Shown {
  /** Everything loaded, in order: all of it is laid out, so that filters move nothing. */
  readonly all: readonly GraphNode[];
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly Relation[];
  readonly kinds: ReadonlyMap<string, number>;
  /** Number of loaded relations by type. */
  readonly types: ReadonlyMap<Relation['type'], number>;
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

const linesOfMethods: Readonly<Record<string, Line>> = {
  ATTRIBUTED: 'said',
  REFERENCE: 'reference',
  DERIVED: 'derived',
};

export function lineOf({ claims }: Relation): Line {
  return linesOfMethods[claims.nodes[0]?.method ?? ''] ?? 'stated';
}

/** @param names names of entities that the answer, such as that of a single dataset, lacks */
export function shownOf(
  subgraph: Subgraph,
  state: GraphState,
  names: ReadonlyMap<string, Named> = new Map(),
): Shown {
  const all = subgraph.nodes.map(({ distance, entity: { relationCounts, ...entity } }) => ({
    ...entity,
    ...names.get(entity.id),
    distance,
    ties: relationCounts.reduce((sum, { count }) => sum + count, 0),
  }));
  const kinds = countBy(all, ({ kind }) => kind);
  const types = countBy(subgraph.relations, ({ type }) => type);
  const nodes = all.filter(
    ({ id, kind }) => !state.kindsOff.includes(kind) && !state.hidden.includes(id),
  );
  const ids = new Set(nodes.map(({ id }) => id));
  const relations = subgraph.relations.filter(
    (relation) =>
      ids.has(relation.source.id) &&
      ids.has(relation.target.id) &&
      !state.linesOff.includes(lineOf(relation)) &&
      !state.typesOff.includes(relation.type),
  );
  return { all, nodes, relations, kinds, types, neighbours: neighboursOf(relations) };
}

function countBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** The shown and selected entities, in the order of the answer. */
export const pickedOf = ({ nodes }: Shown, { picked }: GraphState): readonly GraphNode[] =>
  picked.length === 0 ? [] : nodes.filter(({ id }) => picked.includes(id));

function neighboursOf(relations: readonly Relation[]): Shown['neighbours'] {
  const neighbours = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { source, target } of relations) {
    add(source.id, target.id);
    add(target.id, source.id);
  }
  return neighbours;
}

/** The entities within a number of steps from the chosen one; undefined if all are. */
export function inFocus(
  shown: Shown,
  { chosen, focus }: GraphState,
): ReadonlySet<string> | undefined {
  if (chosen === undefined || focus === 0) return undefined;
  const relation = shown.relations.find(({ id }) => id === chosen);
  const reached = new Set(relation ? [relation.source.id, relation.target.id] : [chosen]);
  let edge = [...reached];
  for (let step = 0; step < focus; step++) {
    edge = edge.flatMap((id) =>
      [...(shown.neighbours.get(id) ?? [])].filter((next) => !reached.has(next)),
    );
    for (const id of edge) reached.add(id);
  }
  return reached;
}
