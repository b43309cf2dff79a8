import { float64At, uint32At } from '../graph/typed-read.js';
import { orderOf } from './projection.js';
import type { Projection } from './projection.js';
import type { Rest } from './rest.js';

/** The distance of an unreachable node. */
const far = 0xffff_ffff;

/** Computes the distances from one node at a time and the numbers of shortest paths, in arrays that are reused; rests before each. */
export class BreadthFirst {
  readonly #projection: Projection;
  readonly #rest: Rest;
  readonly #reached: Uint32Array;
  readonly distances: Uint32Array;
  /** By node, the number of shortest paths to it; of reachable nodes alone. */
  readonly pathCounts: Float64Array;
  #count = 0;

  constructor(projection: Projection, rest: Rest) {
    this.#projection = projection;
    this.#rest = rest;
    this.#reached = new Uint32Array(orderOf(projection));
    this.distances = new Uint32Array(orderOf(projection)).fill(far);
    this.pathCounts = new Float64Array(orderOf(projection));
  }

  /** The reachable nodes, nearest first, starting with the node itself; valid until the next run. */
  run(from: number): Uint32Array {
    this.#rest();
    for (let i = 0; i < this.#count; i++) this.distances[uint32At(this.#reached, i)] = far;
    this.#count = 0;
    this.#reach(from, 0);
    this.pathCounts[from] = 1;
    for (let next = 0; next < this.#count; next++) this.#visit(uint32At(this.#reached, next));
    return this.#reached.subarray(0, this.#count);
  }

  #visit(node: number): void {
    const { starts, neighbours } = this.#projection;
    const distance = uint32At(this.distances, node) + 1;
    const paths = float64At(this.pathCounts, node);
    const end = uint32At(starts, node + 1);
    for (let place = uint32At(starts, node); place < end; place++) {
      const neighbour = uint32At(neighbours, place);
      if (uint32At(this.distances, neighbour) === far) this.#reach(neighbour, distance);
      if (uint32At(this.distances, neighbour) === distance)
        this.pathCounts[neighbour] = float64At(this.pathCounts, neighbour) + paths;
    }
  }

  #reach(node: number, distance: number): void {
    this.distances[node] = distance;
    this.pathCounts[node] = 0;
    this.#reached[this.#count++] = node;
  }
}
