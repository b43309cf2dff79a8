import { KnownError } from '../../shared/errors.js';
import { checkRange } from '../../shared/check-range.js';
import type { Direction } from '../../shared/directions.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

export const maxNeighbourhoodHops = 3;
export const maxNeighbourhoodNodes = 2_000;

/** `kinds` are those of the added nodes; the seeds may be of any kind. */
export interface ExpandQuestion extends GraphFilterOptions, EffortOptions {
  /** Ids; the answer lists the unknown ones. */
  readonly seeds: readonly string[];
  readonly hops: number;
  /** BOTH by default. */
  readonly direction?: Direction | undefined;
  /** Maximum nodes, including the seeds; by default 2,000, no limit for `null`. */
  readonly maxNodes?: number | null | undefined;
  /** Ids of further seeds that do not fit in. */
  readonly leftSeeds?: readonly string[] | undefined;
  /** Whether to count the nodes left out by maxNodes, which takes as long as taking them. */
  readonly countsLeft?: boolean | undefined;
}

/** The maximum number of nodes. */
export function roomFor({ maxNodes }: Pick<ExpandQuestion, 'maxNodes'>): number {
  return maxNodes === null ? Infinity : (maxNodes ?? maxNeighbourhoodNodes);
}

/** Throws `BAD_INPUT` for an invalid question. */
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
