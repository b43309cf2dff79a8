import { uint32At } from '../graph/typed-read.js';

/** A cost that no walk has. */
export const unreached = Infinity;

/**
 * What it costs at least to go on from each node of a layer to the end, in a given number of hops.
 *
 * Of the walks from a node two are kept, the cheapest and the cheapest by another first step, so that the
 * cost of going on without turning straight back is known too: walks that turn back are what makes a
 * bound on simple paths too low to be of use.
 */
export class CostLayer {
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
