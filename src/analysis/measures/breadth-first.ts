import { uint32At } from '../graph/typed-read.js';
import { orderOf } from './projection.js';
import type { Projection } from './projection.js';

/** The distance of an unreachable node. */
const far = 0xffff_ffff;

/** Computes the distances from one node at a time, in arrays that are reused. */
export class BreadthFirst {
  readonly #projection: Projection;
  readonly #reached: Uint32Array;
  readonly distances: Uint32Array;
  #count = 0;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#reached = new Uint32Array(orderOf(projection));
    this.distances = new Uint32Array(orderOf(projection)).fill(far);
  }

  /** The reachable nodes, nearest first, starting with the node itself; valid until the next run. */
  run(from: number): Uint32Array {
    for (let i = 0; i < this.#count; i++) this.distances[uint32At(this.#reached, i)] = far;
    this.#count = 0;
    this.#reach(from, 0);
    for (let next = 0; next < this.#count; next++) this.#visit(uint32At(this.#reached, next));
    return this.#reached.subarray(0, this.#count);
  }

  #visit(node: number): void {
    const { starts, neighbours } = this.#projection;
    const distance = uint32At(this.distances, node) + 1;
    const end = uint32At(starts, node + 1);
    for (let place = uint32At(starts, node); place < end; place++) {
      const neighbour = uint32At(neighbours, place);
      if (uint32At(this.distances, neighbour) === far) this.#reach(neighbour, distance);
    }
  }

  #reach(node: number, distance: number): void {
    this.distances[node] = distance;
    this.#reached[this.#count++] = node;
  }
}
