import { degreeOf } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { visitRelations, type Walk } from '../visit-relations.js';

/** What a question about paths is asked of: all by number. */
export interface Ground extends Walk {
  /** What each relation costs. */
  readonly costs: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Whether a path may go through a node; its ends are not gone through. */
function isPassable({ filter, from, to }: Ground, node: number): boolean {
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

  /** Notes that from this node one can go on by this first step at this cost. */
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
  readonly #ground: Ground;
  readonly #layers: CostLayer[] = [];

  constructor(ground: Ground, end: number) {
    this.#ground = ground;
    const layer = new CostLayer(ground.graph.order);
    // No node has this number: from the end itself every step is a step on.
    layer.relax(end, 0, ground.graph.order);
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
    return this.frontier.reduce((sum, node) => sum + degreeOf(this.#ground.graph, node), 0);
  }

  /** Adds a layer; an incomplete one where the effort ended. */
  async grow(effort: Effort): Promise<void> {
    const last = this.#layers.at(-1);
    const next = new CostLayer(this.#ground.graph.order);
    await visitRelations(this.#ground, this.frontier, effort, (node, neighbour, relation) => {
      const rest = last?.costFrom(node, neighbour) ?? unreached;
      if (rest !== unreached && isPassable(this.#ground, neighbour))
        next.relax(neighbour, uint32At(this.#ground.costs, relation) + rest, node);
    });
    this.#layers.push(next);
  }
}

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
