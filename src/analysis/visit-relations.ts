import type { Direction } from '../shared/directions.js';
import { degreeOf, type CompactGraph } from './compact-graph.js';
import type { Effort } from './effort.js';
import type { GraphFilter } from './graph-filter.js';
import { uint32At } from './graph/typed-read.js';

/** Takes a step from a node along a relation to a neighbour, all by index. */
export type Visit = (node: number, neighbour: number, relation: number) => void;

export interface Walk {
  readonly graph: CompactGraph;
  readonly filter: GraphFilter;
  readonly direction: Direction;
}

/** Calls back for each allowed relation at each of the nodes, except loops, while the effort lasts. */
export async function visitRelations(
  walk: Walk,
  nodes: Iterable<number>,
  effort: Effort,
  visit: Visit,
): Promise<void> {
  for (const node of nodes) {
    effort.explore(degreeOf(walk.graph, node));
    if (effort.isTurnOver) await effort.rest();
    if (effort.isExhausted) return;
    visitAt(walk, node, visit);
  }
}

function visitAt({ graph, filter, direction }: Walk, node: number, visit: Visit): void {
  const { starts, neighbours, relations } = graph.incidence;
  const end = uint32At(starts, node + 1);
  for (let place = uint32At(starts, node); place < end; place++) {
    const neighbour = uint32At(neighbours, place);
    const relation = uint32At(relations, place);
    if (
      neighbour !== node &&
      filter.allowsRelation(relation) &&
      pointsAlong(direction, uint32At(graph.sources, relation) === node)
    )
      visit(node, neighbour, relation);
  }
}

function pointsAlong(direction: Direction, isOut: boolean): boolean {
  return direction === 'BOTH' || (direction === 'OUT') === isOut;
}

/** Some nodes by index. */
interface Nodes {
  has(node: number): boolean;
  keys(): Iterable<number>;
}

/** Calls back for the allowed relations between two of the nodes, in either direction, by index, while the effort lasts. */
export async function visitAmong(
  { graph, filter }: Walk,
  nodes: Nodes,
  effort: Effort,
  visit: (relation: number) => void,
): Promise<void> {
  for (const node of Uint32Array.from(nodes.keys()).sort()) {
    const start = uint32At(graph.outStarts, node);
    const end = uint32At(graph.outStarts, node + 1);
    effort.explore(end - start);
    if (effort.isTurnOver) await effort.rest();
    if (effort.isExhausted) return;
    for (let relation = start; relation < end; relation++)
      if (nodes.has(uint32At(graph.targets, relation)) && filter.allowsRelation(relation))
        visit(relation);
  }
}
