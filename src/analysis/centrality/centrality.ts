import type { Measured } from '../measures/measured.js';
import type { Metric } from './index.js';

export interface CentralNode {
  readonly id: string;
  readonly score: number;
  /** 1 for the most central; nodes with equal scores have equal ranks. */
  readonly rank: number;
}

/** The centrality of each node of a part of the graph, with the method used. */
export class Centrality {
  readonly #measured: Measured;

  constructor(
    readonly metric: Metric,
    measured: Measured,
  ) {
    this.#measured = measured;
  }

  /** EXACT, or SAMPLED_PIVOTS: estimated from `pivots` nodes. */
  get method(): 'EXACT' | 'SAMPLED_PIVOTS' {
    return this.#measured.outcome.method === 'SAMPLED_PIVOTS' ? 'SAMPLED_PIVOTS' : 'EXACT';
  }

  get pivots(): number | null {
    return this.#measured.outcome.pivots;
  }

  /** Number of measured nodes. */
  get order(): number {
    return this.#measured.order;
  }

  /** The score and the rank of a node; null if it was not measured. */
  find(id: string): Pick<CentralNode, 'score' | 'rank'> | null {
    const score = this.#measured.valueOf(id);
    return score === null ? null : { score, rank: this.#measured.countBefore(score) + 1 };
  }

  /** The most central nodes after the first `after` ones; equal scores are in order of id. */
  list(limit: number, after = 0): readonly CentralNode[] {
    return this.#measured.slice(after, after + limit).map(({ id, value }) => ({
      id,
      score: value,
      rank: this.#measured.countBefore(value) + 1,
    }));
  }
}
