import { KnownError } from '../../shared/errors.js';
import { checkRange } from '../../shared/check-range.js';
import type { Direction } from '../../shared/directions.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

export const maxNeighbourhoodHops = 3;
export const maxNeighbourhoodNodes = 2_000;

/** `kinds` are those that are gone to; the seeds may be of any kind. */
export interface ExpandQuestion extends GraphFilterOptions, EffortOptions {
  /** Ids; the answer lists those that are not in the graph. */
  readonly seeds: readonly string[];
  readonly hops: number;
  /** BOTH when not given. */
  readonly direction?: Direction | undefined;
  /** How many nodes at most, seeds included; 2,000 when not given, all for `null`. */
  readonly maxNodes?: number | null | undefined;
  /** Ids of more seeds, for which there is no room. */
  readonly leftSeeds?: readonly string[] | undefined;
  /** Whether what maxNodes leaves out is counted, which takes as long as if it were taken. */
  readonly countsLeft?: boolean | undefined;
}

/** How many nodes there is room for. */
export function roomFor({ maxNodes }: Pick<ExpandQuestion, 'maxNodes'>): number {
  return maxNodes === null ? Infinity : (maxNodes ?? maxNeighbourhoodNodes);
}

/** Throws `BAD_INPUT` with one sentence where the question makes no sense. */
export function checkExpandQuestion(question: ExpandQuestion): void {
  const { seeds, hops, maxNodes } = question;
  checkRange('hops', hops, { from: 0, to: maxNeighbourhoodHops });
  if (maxNodes !== null)
    checkRange('maxNodes', roomFor(question), { from: 1, to: maxNeighbourhoodNodes });
  if (seeds.length > roomFor(question))
    throw new KnownError(
      'BAD_INPUT',
      `${seeds.length} nodes were given to start from, but maxNodes is ${roomFor(question)}.`,
    );
}
