import type { Ground } from './ground.js';
import { float64At, uint32At } from '../graph/typed-read.js';
import { unreached } from './cost-layer.js';
import type { Guide } from './guide.js';
import type { PartialPath } from './partial-path.js';

/**
 * A continuation is one number: its estimate times this, and its place among the relations of the node.
 * Both fit into the 53 bits of a number as costs stay below 2^27 and no node has 2^26 relations, and
 * sorting the numbers sorts by estimate and then by neighbour and relation.
 */
const places = 2 ** 26;

/** The continuations of paths at a node, the best first, found once for each node and number of hops. */
export class Successors {
  readonly #ground: Ground;
  readonly #guide: Guide;
  readonly #lists: readonly Map<number, Float64Array>[];

  constructor(ground: Ground, guide: Guide) {
    this.#ground = ground;
    this.#guide = guide;
    this.#lists = guide.map(() => new Map<number, Float64Array>());
  }

  isListed({ node, hops }: PartialPath): boolean {
    return this.#lists[hops]?.has(node) ?? false;
  }

  /** All continuations of a path by one hop from which the end can still be reached; `read` reads them. */
  list({ node, hops }: PartialPath): Float64Array {
    const lists = this.#lists[hops];
    const list = lists?.get(node) ?? this.#find(node, hops);
    lists?.set(node, list);
    return list;
  }

  /** The continuation at this rank, and what it costs at least from the node to the end. */
  read(
    node: number,
    list: Float64Array,
    rank: number,
  ): { node: number; relation: number; estimate: number } {
    const { starts, neighbours, relations } = this.#ground.graph.incidence;
    const packed = float64At(list, rank);
    const place = uint32At(starts, node) + (packed % places);
    return {
      node: uint32At(neighbours, place),
      relation: uint32At(relations, place),
      estimate: Math.floor(packed / places),
    };
  }

  #find(node: number, hops: number): Float64Array {
    const { graph, costs, filter } = this.#ground;
    const { starts, neighbours, relations } = graph.incidence;
    const next = this.#guide[hops + 1];
    const found: number[] = [];
    const start = uint32At(starts, node);
    const end = uint32At(starts, node + 1);
    for (let place = start; place < end; place++) {
      const relation = uint32At(relations, place);
      const rest = next?.costFrom(uint32At(neighbours, place), node) ?? unreached;
      if (rest !== unreached && filter.allowsRelation(relation))
        found.push((uint32At(costs, relation) + rest) * places + (place - start));
    }
    return Float64Array.from(found).sort();
  }
}
