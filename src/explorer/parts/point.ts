import type { Terms } from '../data/terms.js';

/** The point on which claims of a relation differ, as far as their dates tell it. */
export function pointOf(
  terms: Terms,
  type: string,
  claims: readonly { readonly validFrom?: string | null; readonly validTo?: string | null }[],
): string {
  const differs = (part: 'validFrom' | 'validTo'): boolean =>
    new Set(claims.flatMap((claim) => claim[part] ?? [])).size > 1;
  if (differs('validFrom')) return terms.value('ConflictAbout', 'VALID_FROM');
  if (differs('validTo')) return terms.value('ConflictAbout', 'VALID_TO');
  return terms.relation(type, true);
}
