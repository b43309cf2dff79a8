import { float64At } from '../graph/typed-read.js';

/** The method behind the values: LOUVAIN numbers communities, the others give scores. */
type Method = 'EXACT' | 'SAMPLED_PIVOTS' | 'LOUVAIN';

/** The result of a measure: a value for each node of the projection, and the method. */
export interface Outcome {
  readonly values: Float64Array<ArrayBuffer>;
  readonly method: Method;
  /** Number of sampled nodes, or null. */
  readonly pivots: number | null;
  /** Modularity of a division into communities, or null. */
  readonly modularity: number | null;
}

/**
 * An outcome as returned by the thread, where its nodes are sorted to keep the main thread free. Scores are descending,
 * communities ascending from 0, equal ones by node.
 */
export interface SortedOutcome extends Outcome {
  readonly sorted: Uint32Array<ArrayBuffer>;
}

/** The outcome with its nodes in order. */
export function sortOutcome(outcome: Outcome): SortedOutcome {
  const { values, method } = outcome;
  const sign = method === 'LOUVAIN' ? 1 : -1;
  const sorted = new Uint32Array(values.length).map((_, node) => node);
  sorted.sort((a, b) => sign * (float64At(values, a) - float64At(values, b)) || a - b);
  return { ...outcome, sorted };
}

/** An outcome of a deterministic measure. */
export function exactly(values: Float64Array<ArrayBuffer>): Outcome {
  return { values, method: 'EXACT', pivots: null, modularity: null };
}
