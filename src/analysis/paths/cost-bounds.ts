import { degreeOf } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { visitRelations, type Walk } from '../visit-relations.js';

/** The walk and both ends of a path search, by index. */
export interface SearchSpace extends Walk {
  /** The cost of each relation. */
  readonly costs: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Whether a path may go through a node; its ends are excluded. */
function isPassable({ filter, from, to }: SearchSpace, node: number): boolean {
  return node !== from && node !== to && filter.allowsNode(node);
}

/** The cost of a missing walk. */
export const unreached = Infinity;

/**
 * Lower bounds of the cost from each node of a layer to the end, in a given number of hops.
 *
 * Two walks are kept for a node: the cheapest, and the cheapest with another first step. So the bound without turning straight
 * back is known too; counting walks that turn back would make it uselessly low for simple paths.
 */
class CostLayer {
  readonly nodes: number[] = [];
  readonly #cheapest: number[] = [];
  readonly #firstSteps: number[] = [];
  readonly #cheapestOtherwise: number[] = [];
  /** By node, its one-based place in the lists, or 0. Untouched memory costs nothing. */
  readonly #places: Uint32Array;

  /** @param order the number of nodes of the graph */
  constructor(order: number) {
    this.#places = new Uint32Array(order);
  }

  /** Records that the end can be reached from this node by this first step at this cost. */
  relax(node: number, cost: number, firstStep: number): void {
    const place = uint32At(this.#places, node) - 1;
    if (place === -1) {
      this.#places[node] = this.nodes.push(node);
      this.#cheapest.push(cost);
      this.#firstSteps.push(firstStep);
      this.#cheapestOtherwise.push(unreached);
    } else if (this.#firstSteps[place] === firstStep) {
      this.#cheapest[place] = Math.min(this.#cheapest[place] ?? unreached, cost);
    } else this.#relaxOther(place, cost, firstStep);
  }

  #relaxOther(place: number, cost: number, firstStep: number): void {
    const cheapest = this.#cheapest[place] ?? unreached;
    if (cost < cheapest) {
      this.#cheapestOtherwise[place] = cheapest;
      this.#cheapest[place] = cost;
      this.#firstSteps[place] = firstStep;
    } else if (cost < (this.#cheapestOtherwise[place] ?? unreached))
      this.#cheapestOtherwise[place] = cost;
  }

  /** The least cost from a node to the end without returning to the previous node. */
  costFrom(node: number, enteredFrom: number): number {
    const place = uint32At(this.#places, node) - 1;
    if (place === -1) return unreached;
    const costs =
      this.#firstSteps[place] === enteredFrom ? this.#cheapestOtherwise : this.#cheapest;
    return costs[place] ?? unreached;
  }
}

/** The nodes within reach of one end of the paths, by layer: from layer `h`, walks of `h` hops lead to it. */
export class Cone {
  readonly #space: SearchSpace;
  readonly #layers: CostLayer[] = [];

  constructor(space: SearchSpace, end: number) {
    this.#space = space;
    const layer = new CostLayer(space.graph.order);
    // No node has this number: from the end itself every step is allowed.
    layer.relax(end, 0, space.graph.order);
    this.#layers.push(layer);
  }

  get layers(): readonly CostLayer[] {
    return this.#layers;
  }

  get frontier(): readonly number[] {
    return this.#layers.at(-1)?.nodes ?? [];
  }

  /** The number of edges that the next layer will visit. */
  measureGrowth(): number {
    return this.frontier.reduce((sum, node) => sum + degreeOf(this.#space.graph, node), 0);
  }

  /** Adds a layer; it is incomplete if the effort ended. */
  async grow(effort: Effort): Promise<void> {
    const last = this.#layers.at(-1);
    const next = new CostLayer(this.#space.graph.order);
    await visitRelations(this.#space, this.frontier, effort, (node, neighbour, relation) => {
      const rest = last?.costFrom(node, neighbour) ?? unreached;
      if (rest !== unreached && isPassable(this.#space, neighbour))
        next.relax(neighbour, uint32At(this.#space.costs, relation) + rest, node);
    });
    this.#layers.push(next);
  }
}

/**
 * For paths of one length: layer `i` holds the least cost from a node to the end after `i` hops, for the nodes that reach the
 * end with the remaining hops.
 */
export type CostBounds = readonly CostLayer[];

/**
 * The bounds for the paths whose middle hop joins the last layers of both cones. Null if there is no such path, or the effort
 * ended.
 */
export async function buildCostBounds(
  space: SearchSpace,
  { forward, backward }: { forward: Cone; backward: Cone },
  effort: Effort,
): Promise<CostBounds | null> {
  let bounds: CostLayer[] = [...backward.layers].reverse();
  for (const { nodes } of [...forward.layers].reverse()) {
    const layer = new CostLayer(space.graph.order);
    const next = bounds[0];
    await visitRelations(space, nodes, effort, (node, neighbour, relation) => {
      const rest = next?.costFrom(neighbour, node) ?? unreached;
      if (rest !== unreached) layer.relax(node, uint32At(space.costs, relation) + rest, neighbour);
    });
    if (effort.isExhausted || layer.nodes.length === 0) return null;
    bounds = [layer, ...bounds];
  }
  return bounds;
}
