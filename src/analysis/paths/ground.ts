import { degreeOf } from '../compact-graph.js';
import type { CompactGraph } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import type { GraphFilter } from '../graph-filter.js';
import { uint32At } from '../graph/typed-read.js';

/** What a question about paths is asked of: all by number. */
export interface Ground {
  readonly graph: CompactGraph;
  readonly filter: GraphFilter;
  /** What each relation costs. */
  readonly costs: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Whether a path may go through a node; its ends are not gone through. */
export function isPassable({ filter, from, to }: Ground, node: number): boolean {
  return node !== from && node !== to && filter.allowsNode(node);
}

/** Calls back for each relation that may be gone along at each of the nodes, while the effort lasts. */
export async function visitRelations(
  ground: Ground,
  nodes: readonly number[],
  effort: Effort,
  visit: (node: number, neighbour: number, cost: number) => void,
): Promise<void> {
  for (const node of nodes) {
    effort.explore(degreeOf(ground.graph, node));
    if (effort.isTurnOver) await effort.rest();
    if (effort.isExhausted) return;
    visitAt(ground, node, visit);
  }
}

function visitAt(
  { graph: { incidence }, filter, costs }: Ground,
  node: number,
  visit: (node: number, neighbour: number, cost: number) => void,
): void {
  const end = uint32At(incidence.starts, node + 1);
  for (let place = uint32At(incidence.starts, node); place < end; place++) {
    const neighbour = uint32At(incidence.neighbours, place);
    const relation = uint32At(incidence.relations, place);
    if (neighbour !== node && filter.allowsRelation(relation))
      visit(node, neighbour, uint32At(costs, relation));
  }
}
