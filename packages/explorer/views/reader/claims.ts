import type { AnswerOf } from '../../data/ask.js';
import type { Span } from '#text/code-points.js';

export type Claim = NonNullable<
  AnswerOf<'view-document-claims'>['document']
>['claims']['nodes'][number];
type Evidence = Claim['evidence'][number];

/** A claim of a document with its place in the text; a note on a source without text has no place. */
export interface Placed {
  readonly claim: Claim;
  readonly note: string | undefined;
  readonly sentence: Span | undefined;
  readonly phrase: Span | undefined;
}

/** The claims of a document in the order of its text, those without a place last. */
export function placeClaims(claims: readonly Claim[], documentId: string): readonly Placed[] {
  return claims
    .map((claim) => {
      const own = claim.evidence.filter(({ document }) => document.id === documentId);
      const evidence = own.find(({ start }) => start != null) ?? own[0];
      return {
        claim,
        note: evidence?.note ?? undefined,
        sentence: evidence && spanOf(evidence.start, evidence.end),
        phrase: evidence && spanOf(evidence.phraseStart, evidence.phraseEnd),
      };
    })
    .sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ sentence, phrase }: Placed): number =>
  phrase?.start ?? sentence?.start ?? Number.MAX_SAFE_INTEGER;

function spanOf(start: Evidence['start'], end: Evidence['end']): Span | undefined {
  return start == null || end == null ? undefined : { start, end };
}

/** The span in a claim's address: its phrase, or its whole sentence. */
export const markOf = ({ phrase, sentence }: Placed): Span | undefined => phrase ?? sentence;

const isSame = (a: Span | undefined, b: Span): boolean => a?.start === b.start && a.end === b.end;

/** The claim whose phrase, or whose sentence, is exactly this span. */
export function claimAtSpan(placed: readonly Placed[], span: Span): Placed | undefined {
  return (
    placed.find(({ phrase }) => isSame(phrase, span)) ??
    placed.find(({ sentence }) => isSame(sentence, span))
  );
}

const covers = (span: Span | undefined, point: number): boolean =>
  span !== undefined && span.start <= point && point < span.end;

const lengthOf = (span: Span | undefined): number =>
  span === undefined ? Infinity : span.end - span.start;

/** The claims at a place, the shortest phrases first; without a phrase there, those of its sentence. */
export function claimsAt(placed: readonly Placed[], point: number): readonly Placed[] {
  const byPhrase = placed.filter(({ phrase }) => covers(phrase, point));
  if (byPhrase.length > 0) return byPhrase.sort((a, b) => lengthOf(a.phrase) - lengthOf(b.phrase));
  return placed.filter(({ sentence }) => covers(sentence, point));
}
