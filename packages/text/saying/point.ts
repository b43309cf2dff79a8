import type { Terms } from './terms.js';

/** The point on which claims of a relation differ, as far as their dates tell it. */
export function pointOf(
  terms: Terms,
  type: string,
  claims: readonly { readonly validFrom?: string | null; readonly validTo?: string | null }[],
): string {
  // A date that another states more precisely is no other date.
  const differs = (part: 'validFrom' | 'validTo'): boolean => {
    const dates = claims.flatMap((claim) => claim[part] ?? []);
    return dates.some((date) => dates.some((o) => !o.startsWith(date) && !date.startsWith(o)));
  };
  if (differs('validFrom')) return terms.value('ConflictAbout', 'VALID_FROM');
  if (differs('validTo')) return terms.value('ConflictAbout', 'VALID_TO');
  return terms.relation(type, true);
}
