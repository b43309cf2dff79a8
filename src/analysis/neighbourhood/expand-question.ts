import { checkRange } from '../check-range.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';
import type { Direction } from '../visit-relations.js';

export const MAX_NEIGHBOURHOOD_HOPS = 3;
export const MAX_NEIGHBOURHOOD_NODES = 2_000;

/** `kinds` are those that are gone to; the seeds may be of any kind. */
export interface ExpandQuestion extends GraphFilterOptions, EffortOptions {
  /** Ids; those that are not in the graph are told back. */
  readonly seeds: readonly string[];
  readonly hops: number;
  /** BOTH when not given. */
  readonly direction?: Direction | undefined;
  /** How many nodes at most, seeds included; 2,000 when not given. */
  readonly maxNodes?: number | undefined;
}

/** Throws `BAD_INPUT` with one sentence where the question makes no sense. */
export function checkExpandQuestion({ seeds, hops, maxNodes }: ExpandQuestion): void {
  const most = maxNodes ?? MAX_NEIGHBOURHOOD_NODES;
  checkRange('hops', hops, { from: 0, to: MAX_NEIGHBOURHOOD_HOPS });
  checkRange('maxNodes', most, { from: 1, to: MAX_NEIGHBOURHOOD_NODES });
  checkRange('The number of nodes to start from', seeds.length, { from: 0, to: most });
}
