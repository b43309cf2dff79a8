import type { EntityKind } from '../../model/kinds.js';
import { relations } from '../../model/relations/index.js';
import type { InterlockKind } from '../../model/values/lists.js';
import { checkRange } from '../../shared/check-range.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

/** Maximum pairs: with all shared entities of each, they fit the maximum cost of an operation. */
export const maxInterlocks = 400;

export interface InterlockQuestion
  extends Pick<GraphFilterOptions, 'dataset' | 'minConfidence' | 'asOf'>, EffortOptions {
  readonly kind: InterlockKind;
  /** Minimum number of shared entities. */
  readonly minShared: number;
  /** Maximum number of pairs; by default 100. */
  readonly limit?: number | undefined;
}

/** The kinds of the shared entities; any kind if none are listed. */
const sharedKinds: Partial<Readonly<Record<InterlockKind, readonly EntityKind[]>>> = {
  PEOPLE: ['Person'],
};

/** The relations that tie shared entities to organisations, and the kinds of those entities. */
export function tiesOf(kind: InterlockKind): Pick<GraphFilterOptions, 'types' | 'kinds'> {
  const tying = relations.filter(({ interlocks = [] }) => interlocks.includes(kind));
  return { types: tying.map(({ type }) => type), kinds: sharedKinds[kind] };
}

/** The number of pairs to find. Throws `BAD_INPUT` for an invalid question. */
export function checkInterlockQuestion({
  minShared,
  limit = 100,
}: Pick<InterlockQuestion, 'minShared' | 'limit'>): number {
  checkRange('minShared', minShared, { from: 1, to: 1_000_000 });
  checkRange('first', limit, { from: 1, to: maxInterlocks });
  return limit;
}
