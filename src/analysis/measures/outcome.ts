import { float64At } from '../graph/typed-read.js';

/** How the numbers came about: LOUVAIN numbers communities, all others are scores. */
type Method = 'EXACT' | 'SAMPLED_PIVOTS' | 'LOUVAIN';

/** What a measure gives: a number for each node of the projection, and how it was got. */
export interface Outcome {
  readonly values: Float64Array<ArrayBuffer>;
  readonly method: Method;
  /** How many nodes stand for all in a sample, or null. */
  readonly pivots: number | null;
  /** What the random choices follow from, or null where there are none: equal seeds give equal outcomes. */
  readonly seed: number | null;
  /** Of how many random runs this is the best, or null. */
  readonly runs: number | null;
  /** Of a division into communities, or null. */
  readonly modularity: number | null;
}

/**
 * An outcome as it leaves the thread: the nodes are sorted there, as that takes too long elsewhere.
 * Scores from the highest on, communities from number 0 on, equal ones by node.
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

/** An outcome without chance. */
export function exactly(values: Float64Array<ArrayBuffer>): Outcome {
  return { values, method: 'EXACT', pivots: null, seed: null, runs: null, modularity: null };
}
