import { uint32At } from '../graph/typed-read.js';
import { Turn } from '../../shared/turn.js';
import type { Walk } from '../visit-relations.js';

/** The allowed relations both of whose ends are among the nodes, whichever way they point, by number. */
export async function findRelationsAmong(
  { graph, filter }: Walk,
  nodes: ReadonlyMap<number, unknown>,
): Promise<readonly number[]> {
  const turn = new Turn();
  const found: number[] = [];
  for (const node of Uint32Array.from(nodes.keys()).sort()) {
    const end = uint32At(graph.outStarts, node + 1);
    for (let relation = uint32At(graph.outStarts, node); relation < end; relation++)
      if (nodes.has(uint32At(graph.targets, relation)) && filter.allowsRelation(relation))
        found.push(relation);
    if (turn.isOver) await turn.rest();
  }
  return found;
}
