import { ranks } from '../model/values/lists.js';
import { compareTexts } from '../shared/compare-texts.js';
import type { StatedClaim } from './records.js';
import type { NonEmpty } from '../shared/group-by.js';

type Ranked = Pick<StatedClaim, 'id' | 'rank' | 'confidence'>;

/** Sorts the claim that is shown to the front: by rank, then confidence, then the first id. */
export function comparePreferred(a: Ranked, b: Ranked): number {
  return (
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    b.confidence - a.confidence ||
    compareTexts(a.id, b.id)
  );
}

/** The claim of several that is shown. */
export function preferredOf<T extends Ranked>(claims: NonEmpty<T>): T {
  return claims.reduce((best, claim) => (comparePreferred(claim, best) < 0 ? claim : best));
}

/**
 * Whether the graph's relations and properties follow from the claim: it is accepted, not known to be wrong, and does not relate
 * an entity to itself, as it may where two are judged to be one.
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
