import type { ReadClaim, SentenceView } from './sentence-view.js';

/** What two claims may have alike. */
type Said = {
  readonly [Part in 'subject' | 'predicate' | 'object']?: ReadClaim[Part] | undefined;
};

/** Whether a claim has been read of the sentence that says all of this. */
export function isSaid({ claims }: SentenceView, said: Said): boolean {
  const parts = Object.keys(said) as (keyof Said)[];
  return claims.some((claim) => parts.every((part) => claim[part] === said[part]));
}
