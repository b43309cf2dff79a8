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

/** Whether the graph's relations and properties follow from the claim: it is accepted, and not known to be wrong. */
export function isProjected(claim: Pick<StatedClaim, 'rank' | 'status'>): boolean {
  return claim.status === 'ACCEPTED' && claim.rank !== 'DEPRECATED';
}

/** The ids of the datasets that the claims belong to, sorted, each once. */
export function datasetsOf(claims: readonly Pick<StatedClaim, 'dataset'>[]): string[] {
  return [...new Set(claims.map(({ dataset }) => dataset))].sort();
}
