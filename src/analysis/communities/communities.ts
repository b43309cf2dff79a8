import type { Measured } from '../measures/measured.js';

/** A community by its number: 0 is the largest. */
export interface Community {
  readonly number: number;
  readonly size: number;
}

export interface Member {
  readonly id: string;
  readonly kind: string;
}

/** A division of a part of the graph into communities, by Louvain's method, and how good it is. */
export class Communities {
  readonly #measured: Measured;

  constructor(measured: Measured) {
    this.#measured = measured;
  }

  readonly method = 'LOUVAIN';

  get seed(): number | null {
    return this.#measured.outcome.seed;
  }

  /** Number of runs of which this is the best division. */
  get runs(): number | null {
    return this.#measured.outcome.runs;
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

  /** The members of a community by id, after the first `after` ones. */
  listMembers(number: number, limit: number, after = 0): readonly Member[] {
    const start = this.#startOf(number) + after;
    return this.#measured
      .slice(start, Math.min(start + limit, this.#endOf(number)))
      .map(({ id, kind }) => ({ id, kind }));
  }

  #startOf(number: number): number {
    return this.#measured.countBefore(number);
  }

  #endOf(number: number): number {
    return this.#measured.countBefore(number + 1);
  }
}
