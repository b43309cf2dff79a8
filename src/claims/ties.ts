import { isProjected } from './apply-decisions.js';
import { compareTexts } from '#text/compare-texts.js';
import { firstDay } from '#text/partial-dates.js';
import { groupBy } from '#text/group-by.js';
import { inOrder } from '../model/relations/traits.js';
import { relationId } from './ids.js';
import type { StatedClaim } from './records.js';

/** A claim that two entities are related. */
export interface RelationClaim extends StatedClaim {
  readonly object: string;
}

/** Whether a claim states a relation. */
export function isRelation(claim: StatedClaim): claim is RelationClaim {
  return claim.object !== null;
}

/** The id of the entity at which the relation of a claim starts. */
export function sourceOf({ predicate, subject, object }: RelationClaim): string {
  return inOrder(predicate, subject, object)[0];
}

/** The id of the relation that each claim states, by the id of the claim. */
export type Ties = ReadonlyMap<string, string>;

/**
 * The relations of claims. A claim without a role joins the relation with a role between the same two entities that was seen
 * first.
 *
 * @param claims all claims with one of the concerned entities as subject, or as object of a symmetric relation
 */
export function tiesOf(claims: readonly StatedClaim[]): Ties {
  const related = claims.filter(isRelation);
  const pairs = groupBy(related, (claim) => relationId({ ...claim, roleKey: null }));
  const ties = new Map<string, string>();
  for (const alike of pairs.values()) {
    const joined = firstRole(alike.filter(isProjected));
    for (const claim of alike)
      ties.set(claim.id, relationId({ ...claim, roleKey: claim.roleKey ?? joined }));
  }
  return ties;
}

/** The role that was seen first, then by its text; null if there is none. */
function firstRole(claims: readonly StatedClaim[]): string | null {
  const [first] = claims
    .flatMap(({ roleKey, firstSeen }) => (roleKey === null ? [] : [{ roleKey, firstSeen }]))
    .sort(
      (a, b) =>
        compareTexts(firstDay(a.firstSeen), firstDay(b.firstSeen)) ||
        compareTexts(a.roleKey, b.roleKey),
    );
  return first?.roleKey ?? null;
}
