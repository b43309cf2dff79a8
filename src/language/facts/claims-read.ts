import type { ReadClaim, SentenceView } from './sentence-view.js';

/** The fields of claims to compare. */
type Said = {
  readonly [Part in 'subject' | 'predicate' | 'object']?: ReadClaim[Part] | undefined;
};

/** Whether the sentence already has a claim with these values. */
export function isSaid({ claims }: SentenceView, said: Said): boolean {
  const parts = Object.keys(said) as (keyof Said)[];
  return claims.some((claim) => parts.every((part) => claim[part] === said[part]));
}
