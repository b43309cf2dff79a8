import type { Measured } from '../measures/measured.js';

/** A community by its number: 0 is the largest. */
export interface Community {
  readonly number: number;
  readonly size: number;
}

/** A division of a part of the graph into communities, by Louvain's method, and how good it is. */
export class Communities {
  readonly #measured: Measured;

  constructor(measured: Measured) {
    this.#measured = measured;
  }

  /** The share of edges inside communities above the expected share, below 1; null without edges. */
  get modularity(): number | null {
    return this.#measured.outcome.modularity;
  }

  /** Number of communities. */
  get count(): number {
    const [last] = this.#measured.slice(this.order - 1, this.order);
    return last === undefined ? 0 : last.value + 1;
  }

  /** Number of divided nodes. */
  get order(): number {
    return this.#measured.order;
  }

  /** The number of a node's community; null if the node was not divided. */
  find(id: string): number | null {
    return this.#measured.valueOf(id);
  }

  /** The communities from the largest on, after the first `after` ones. */
  list(limit: number, after = 0): readonly Community[] {
    const numbers = Array.from({ length: limit }, (_, i) => after + i);
    return numbers
      .filter((number) => number < this.count)
      .map((number) => ({ number, size: this.#endOf(number) - this.#startOf(number) }));
  }

  /** The ids of the first members of a community. */
  listMembers(number: number, limit: number): readonly string[] {
    const start = this.#startOf(number);
    const end = Math.min(start + limit, this.#endOf(number));
    return this.#measured.slice(start, end).map(({ id }) => id);
  }

  #startOf(number: number): number {
    return this.#measured.countBefore(number);
  }

  #endOf(number: number): number {
    return this.#measured.countBefore(number + 1);
  }
}
