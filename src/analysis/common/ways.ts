import type { RelationDeclaration } from '../../model/relations/declaration.js';
import { relations } from '../../model/relations/index.js';
import { commonWays, type CommonWay } from '../../model/values/lists.js';

/** The name of a way in which two actors share something; OTHER for an unnamed way. */
export type Way = CommonWay | 'OTHER';

/** A relation as seen by one of the actors: its type, and whether it starts or ends at the actor. */
export interface Side {
  readonly type: string;
  readonly isOut: boolean;
}

const waysByType: ReadonlyMap<string, RelationDeclaration['ways']> = new Map(
  relations.map(({ type, ways }) => [type, ways]),
);

/** The ways in which two actors with these relations share something, the more telling first; only OTHER if none has a name. */
export function nameWays(a: readonly Side[], b: readonly Side[]): readonly Way[] {
  const [ofA, ofB] = [a.map(wayOf), b.map(wayOf)];
  const shared = commonWays.filter((way) => ofA.includes(way) && ofB.includes(way));
  return shared.length === 0 ? ['OTHER'] : shared;
}

function wayOf({ type, isOut }: Side): CommonWay | undefined {
  const ways = waysByType.get(type);
  return isOut ? ways?.ofSources : ways?.ofTargets;
}
