import { findNode, nodeIdAt } from '../compact-graph.js';
import type { CompactGraph } from '../compact-graph.js';
import { float64At, uint32At } from '../graph/typed-read.js';
import type { SortedOutcome } from './outcome.js';

/** A node with its value. */
export interface MeasuredNode {
  readonly id: string;
  readonly value: number;
}

/** An outcome that is read by the ids of the measured graph. */
export class Measured {
  readonly #graph: CompactGraph;
  readonly #nodes: Uint32Array;
  readonly outcome: SortedOutcome;

  /** @param nodes the index in the graph of each node of the projection, in order. */
  constructor(graph: CompactGraph, nodes: Uint32Array, outcome: SortedOutcome) {
    this.#graph = graph;
    this.#nodes = nodes;
    this.outcome = outcome;
  }

  /** Number of measured nodes. */
  get order(): number {
    return this.#nodes.length;
  }

  /** The value of a node; null if it was not measured. */
  valueOf(id: string): number | null {
    const node = findNode(this.#graph, id);
    const place = node === null ? -1 : findPlace(this.#nodes, node);
    return place === -1 ? null : float64At(this.outcome.values, place);
  }

  /** The nodes between two places of the order. */
  slice(start: number, end: number): readonly MeasuredNode[] {
    return Array.from(this.outcome.sorted.subarray(start, end), (place) => ({
      id: nodeIdAt(this.#graph, uint32At(this.#nodes, place)),
      value: float64At(this.outcome.values, place),
    }));
  }

  /** The number of nodes before this value in the order. */
  countBefore(value: number): number {
    const sign = this.outcome.method === 'LOUVAIN' ? 1 : -1;
    let low = 0;
    let high = this.order;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = float64At(this.outcome.values, uint32At(this.outcome.sorted, middle));
      if (sign * (found - value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The index of a number in a sorted list, or -1. */
function findPlace(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint32At(numbers, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}
