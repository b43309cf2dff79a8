import { degreeOf } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { visitRelations, type Walk } from '../visit-relations.js';

/** Where paths are searched, and from where to where: all by number. */
export interface SearchSpace extends Walk {
  /** What each relation costs. */
  readonly costs: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Whether a path may go through a node; its ends are not gone through. */
function isPassable({ filter, from, to }: SearchSpace, node: number): boolean {
  return node !== from && node !== to && filter.allowsNode(node);
}

/** A cost that no walk has. */
export const unreached = Infinity;

/**
 * What it costs at least to go on from each node of a layer to the end, in a given number of hops.
 *
 * Of the walks from a node two are kept, the cheapest and the cheapest by another first step, so that the
 * cost of going on without turning straight back is known too: walks that turn back are what makes a
 * bound on simple paths too low to be of use.
 */
class CostLayer {
  readonly nodes: number[] = [];
  readonly #cheapest: number[] = [];
  readonly #firstSteps: number[] = [];
  readonly #cheapestOtherwise: number[] = [];
  /** By node: its place in the lists and one more, or 0. Memory that is never written costs nothing. */
  readonly #places: Uint32Array;

  /** @param order how many nodes the graph has. */
  constructor(order: number) {
    this.#places = new Uint32Array(order);
  }

  /** Takes in that from this node one can go on by this first step at this cost. */
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

  /** The least cost of going on from a node, not back to the one it was entered from. */
  costFrom(node: number, enteredFrom: number): number {
    const place = uint32At(this.#places, node) - 1;
    if (place === -1) return unreached;
    const costs =
      this.#firstSteps[place] === enteredFrom ? this.#cheapestOtherwise : this.#cheapest;
    return costs[place] ?? unreached;
  }
}

/** The nodes within reach of one end of the paths, layer by layer: layer `h` is left by walks of `h` hops to it. */
export class Cone {
  readonly #space: SearchSpace;
  readonly #layers: CostLayer[] = [];

  constructor(space: SearchSpace, end: number) {
    this.#space = space;
    const layer = new CostLayer(space.graph.order);
    // No node has this number: from the end itself every step is a step on.
    layer.relax(end, 0, space.graph.order);
    this.#layers.push(layer);
  }

  get layers(): readonly CostLayer[] {
    return this.#layers;
  }

  get frontier(): readonly number[] {
    return this.#layers.at(-1)?.nodes ?? [];
  }

  /** How many edges growing will look at. */
  measureGrowth(): number {
    return this.frontier.reduce((sum, node) => sum + degreeOf(this.#space.graph, node), 0);
  }

  /** Adds a layer; an incomplete one where the effort ended. */
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
 * For paths of one length: layer `i` says what going on from a node costs at least once `i` hops are
 * done, and knows no node from which the end cannot be reached with the hops that are left.
 */
export type CostBounds = readonly CostLayer[];

/**
 * The bounds for the paths whose middle hop leads from the last layer of one cone to the last of the other.
 * Null where there is no such path, or where the effort ended.
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
