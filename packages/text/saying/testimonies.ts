import { arrangeWitnesses, type Arranged } from '../arrange-witnesses.js';

export interface Translation {
  readonly text: string;
  readonly by?: string | null;
}

/** Translations of evidence into both languages, where curators made them. */
export interface Translations {
  readonly translationAr?: Translation | null;
  readonly translationEn?: Translation | null;
  readonly noteAr?: Translation | null;
  readonly noteEn?: Translation | null;
}

export interface Evidence extends Translations {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly shortName?: string | null;
    readonly publisher?: string | null;
    readonly language: string;
  };
  readonly start?: number | null;
  readonly end?: number | null;
  readonly exact?: string | null;
  /** Number of its paragraph; 0 for the heading. */
  readonly paragraph?: number | null;
  readonly phraseStart?: number | null;
  readonly phraseEnd?: number | null;
  readonly note?: string | null;
  readonly supports?: readonly string[];
}

export interface Witnessed {
  readonly id: string;
  readonly method: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly evidence: readonly Evidence[];
}

/** Whether a part of a claim says what is shown: another date than the shown one is no witness of it. */
export type Says = (claim: Witnessed, part: string) => boolean;

/** The claims that say the dates of a relation as they are shown. */
export const saysDatesOf =
  (shown: Pick<Witnessed, 'validFrom' | 'validTo'>): Says =>
  (claim, part) =>
    (part !== 'VALID_FROM' || claim.validFrom === shown.validFrom) &&
    (part !== 'VALID_TO' || claim.validTo === shown.validTo);

export interface Testimony {
  readonly method: string;
  readonly evidence: Evidence;
  /** The parts of what is shown that it bears. */
  readonly bears: readonly string[];
}

/** All evidence of some claims as it is shown; a sentence or note for several claims is shown once. */
export function arrangeTestimonies(claims: readonly Witnessed[], says: Says): Arranged<Testimony> {
  const seen = new Map<string, Testimony>();
  for (const claim of claims)
    for (const evidence of claim.evidence) {
      const key = keyOf(evidence);
      const own = evidence.supports?.filter((part) => says(claim, part)) ?? [];
      const { bears = [], method = claim.method } = seen.get(key) ?? {};
      seen.set(key, { method, evidence, bears: [...new Set([...bears, ...own])] });
    }
  const pieces = [...seen.values()].sort((a, b) => Number(!isQuoted(a)) - Number(!isQuoted(b)));
  return arrangeWitnesses(pieces, (each) => ({ parts: each.bears, isQuotation: isQuoted(each) }));
}

function keyOf({ document, start, end, phraseStart, note }: Evidence): string {
  return `${document.id} ${start ?? note ?? ''} ${end ?? ''} ${phraseStart ?? ''}`;
}

export const isQuoted = ({ evidence }: Testimony): boolean => evidence.exact != null;

export const always: Says = () => true;

/** The same in one list: first what says all that is shown, or says it together; then excerpts before notes. */
export function testimoniesOf(claims: readonly Witnessed[], says = always): readonly Testimony[] {
  const { first, others } = arrangeTestimonies(claims, says);
  return [...first, ...others];
}
