import { KnownError } from '../../shared/errors.js';
import { checkRange } from '../../shared/check-range.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

export const maxPathHops = 6;
export const maxPaths = 50;

/** SHORTEST: by length, then by score. INFORMATIVE: by score, then by length. */
export type PathRank = 'SHORTEST' | 'INFORMATIVE';

/** `kinds` are those that a path may go through; its two ends may be of any kind. */
export interface PathQuestion extends GraphFilterOptions, EffortOptions {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly rank: PathRank;
  /** How many paths at most. */
  readonly limit: number;
}

/** Throws `BAD_INPUT` with one sentence where the question makes no sense. */
export function checkPathQuestion({
  from,
  to,
  maxHops,
  limit,
  avoid,
}: Pick<PathQuestion, 'from' | 'to' | 'maxHops' | 'limit' | 'avoid'>): void {
  if (from === to)
    throw new KnownError('BAD_INPUT', `A path needs two different ends; both are "${from}".`);
  checkRange('maxHops', maxHops, { from: 1, to: maxPathHops });
  checkRange('first', limit, { from: 1, to: maxPaths });
  const end = [from, to].find((id) => avoid?.includes(id));
  if (end !== undefined)
    throw new KnownError('BAD_INPUT', `A path cannot avoid its own end "${end}".`);
}
