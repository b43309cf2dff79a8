import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import type { Walk } from '../visit-relations.js';

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
