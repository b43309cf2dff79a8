import type { RelationDeclaration } from '../../model/relations/declaration.js';
import { relations } from '../../model/relations/index.js';
import { commonWays, type CommonWay } from '../../model/values/lists.js';

/** How two actors come to share something, by name; OTHER where that has no name of its own. */
export type Way = CommonWay | 'OTHER';

/** A relation as one of the two sees it: its type, and whether it leaves or reaches them. */
export interface Side {
  readonly type: string;
  readonly isOut: boolean;
}

const waysByType: ReadonlyMap<string, RelationDeclaration['ways']> = new Map(
  relations.map(({ type, ways }) => [type, ways]),
);

/**
 * The ways in which something is shared by two who have these relations to it, the more telling first: OTHER alone where
 * none has a name.
 */
export function nameWays(a: readonly Side[], b: readonly Side[]): readonly Way[] {
  const [ofA, ofB] = [a.map(wayOf), b.map(wayOf)];
  const shared = commonWays.filter((way) => ofA.includes(way) && ofB.includes(way));
  return shared.length === 0 ? ['OTHER'] : shared;
}

function wayOf({ type, isOut }: Side): CommonWay | undefined {
  const ways = waysByType.get(type);
  return isOut ? ways?.ofSources : ways?.ofTargets;
}
