import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { visitRelations } from '../visit-relations.js';
import type { Cone } from './cone.js';
import { CostLayer, unreached } from './cost-layer.js';
import type { Ground } from './ground.js';

/**
 * For paths of one length: layer `i` tells what going on from a node costs at least once `i` hops are
 * done, and knows no node from which the end cannot be reached with the hops that are left.
 */
export type Guide = readonly CostLayer[];

/**
 * The guide for the paths whose middle hop leads from the last layer of one cone to the last of the other.
 * Null where there is no such path, or where the effort ended.
 */
export async function buildGuide(
  ground: Ground,
  { forward, backward }: { forward: Cone; backward: Cone },
  effort: Effort,
): Promise<Guide | null> {
  let guide: CostLayer[] = [...backward.layers].reverse();
  for (const { nodes } of [...forward.layers].reverse()) {
    const layer = new CostLayer(ground.graph.order);
    const next = guide[0];
    await visitRelations(ground, nodes, effort, (node, neighbour, relation) => {
      const rest = next?.costFrom(neighbour, node) ?? unreached;
      if (rest !== unreached) layer.relax(node, uint32At(ground.costs, relation) + rest, neighbour);
    });
    if (effort.isExhausted || layer.nodes.length === 0) return null;
    guide = [layer, ...guide];
  }
  return guide;
}
