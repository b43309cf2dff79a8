import { checkRange } from '../../shared/check-range.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

export const maxInterlocks = 500;

/** MEMBERS: whoever is a member. PEOPLE: persons, by membership, position or representation. */
export type InterlockKind = 'MEMBERS' | 'PEOPLE';

export interface InterlockQuestion
  extends Pick<GraphFilterOptions, 'dataset' | 'minConfidence'>, EffortOptions {
  readonly kind: InterlockKind;
  /** At least so many are shared. */
  readonly minShared: number;
  /** How many pairs at most; 100 when not given. */
  readonly limit?: number | undefined;
}

/** The relations that tie a member to an organisation, and what the member may be. */
interface Tie {
  readonly types: readonly string[];
  readonly kinds?: readonly string[];
}

export const ties: Readonly<Record<InterlockKind, Tie>> = {
  MEMBERS: { types: ['MEMBER_OF'] },
  PEOPLE: { types: ['MEMBER_OF', 'HOLDS_POSITION', 'REPRESENTS'], kinds: ['Person'] },
};

/** The number of pairs asked for. Throws `BAD_INPUT` with one sentence where the question makes no sense. */
export function checkInterlockQuestion({ minShared, limit = 100 }: InterlockQuestion): number {
  checkRange('minShared', minShared, { from: 1, to: 1_000_000 });
  checkRange('first', limit, { from: 1, to: maxInterlocks });
  return limit;
}
