import type { EntityKind } from '../../model/kinds.js';
import { relations } from '../../model/relations/index.js';
import type { InterlockKind } from '../../model/values/lists.js';
import { checkRange } from '../../shared/check-range.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

/** With all whom a pair shares so many fit the cost that an operation may have. */
export const maxInterlocks = 400;

export interface InterlockQuestion
  extends Pick<GraphFilterOptions, 'dataset' | 'minConfidence' | 'asOf'>, EffortOptions {
  readonly kind: InterlockKind;
  /** At least so many are shared. */
  readonly minShared: number;
  /** How many pairs at most; 100 when not given. */
  readonly limit?: number | undefined;
}

/** The kinds of entity that are shared; any kind where none are listed. */
const sharedKinds: Partial<Readonly<Record<InterlockKind, readonly EntityKind[]>>> = {
  PEOPLE: ['Person'],
};

/** The relations that tie what organisations share to them, and its kinds. */
export function tiesOf(kind: InterlockKind): Pick<GraphFilterOptions, 'types' | 'kinds'> {
  const tying = relations.filter(({ interlocks = [] }) => interlocks.includes(kind));
  return { types: tying.map(({ type }) => type), kinds: sharedKinds[kind] };
}

/** The number of pairs asked for. Throws `BAD_INPUT` with one sentence where the question makes no sense. */
export function checkInterlockQuestion({
  minShared,
  limit = 100,
}: Pick<InterlockQuestion, 'minShared' | 'limit'>): number {
  checkRange('minShared', minShared, { from: 1, to: 1_000_000 });
  checkRange('first', limit, { from: 1, to: maxInterlocks });
  return limit;
}
