import type { ReadClaim, SentenceView } from './sentence-view.js';

/** The fields of claims to compare. */
type Said = {
  readonly [Part in 'subject' | 'predicate' | 'object']?: ReadClaim[Part] | undefined;
};

/** Whether the sentence already has a claim with these values. */
export function isSaid({ claims }: SentenceView, said: Said): boolean {
  return claims.some((claim) => has(claim, said));
}

/** The same for a tie that is over: one that the sentence only states may also end in it, as of `a former member`. */
export function isSaidToEnd({ claims }: SentenceView, said: Said): boolean {
  return claims.some(
    (claim) => has(claim, said) && (claim.validTo !== undefined || claim.ended === true),
  );
}

function has(claim: ReadClaim, said: Said): boolean {
  const parts = Object.keys(said) as (keyof Said)[];
  return parts.every((part) => claim[part] === said[part]);
}
