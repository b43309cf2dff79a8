import { ranks } from '../model/values/lists.js';
import { compareTexts } from '../shared/compare-texts.js';
import type { StatedClaim } from './records.js';
import type { NonEmpty } from '../shared/group-by.js';

type Ranked = Pick<StatedClaim, 'id' | 'rank' | 'confidence'>;

/** Sorts the shown claim to the front: by rank, then confidence, then the first id. */
export function comparePreferred(a: Ranked, b: Ranked): number {
  return (
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    b.confidence - a.confidence ||
    compareTexts(a.id, b.id)
  );
}

/** The one of several claims that is shown. */
export function preferredOf<T extends Ranked>(claims: NonEmpty<T>): T {
  return claims.reduce((best, claim) => (comparePreferred(claim, best) < 0 ? claim : best));
}

/**
 * Whether the claim is projected to relations and properties: it is accepted, not deprecated, and does not relate an entity to
 * itself, as after a merge.
 */
export function isProjected({
  status,
  rank,
  subject,
  object,
}: Pick<StatedClaim, 'rank' | 'status' | 'subject' | 'object'>): boolean {
  return status === 'ACCEPTED' && rank !== 'DEPRECATED' && subject !== object;
}

/** The ids of the datasets that the claims belong to, sorted, each once. */
export function datasetsOf(claims: readonly Pick<StatedClaim, 'dataset'>[]): string[] {
  return [...new Set(claims.map(({ dataset }) => dataset))].sort();
}
