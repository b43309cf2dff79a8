import type { Span } from '#text/code-points.js';
import type { GoldClaim } from './gold.js';
import { overlap } from './matching.js';
import type { PredictedClaim } from './prediction.js';
import { bestOverlap, type DocumentScore } from './score.js';

/** A finding that was missed in a document, or a wrong one. */
export interface ReadingError {
  readonly document: string;
  readonly error: 'MISSED' | 'WRONG';
  readonly of: 'mention' | 'claim' | 'quote' | 'number';
  /** For claims, `core` or `extended`. */
  readonly tier: string;
  readonly what: string;
  /** The words of the document. */
  readonly words: string;
}

type Found = Omit<ReadingError, 'document'>;

/** The missed and the wrong findings of a document, each sort in the order of the text. */
export function errorsOf({
  name: document,
  score,
}: {
  readonly name: string;
  readonly score: DocumentScore;
}): ReadingError[] {
  const found = [
    ...mentionErrors(score),
    ...claimErrors(score),
    ...quoteErrors(score),
    ...numberErrors(score),
  ];
  return found.map((each) => ({ document, ...each }));
}

function mentionErrors(score: DocumentScore): Found[] {
  const { gold, predicted } = score;
  return [
    ...gold.mentions
      .filter(
        (mention) =>
          mention.tier !== 'optional' &&
          !predicted.mentions.some((each) => score.isSameMention(mention, each)),
      )
      .map(({ tier, kind, entityId, ...span }) =>
        missed('mention', tier, `${kind} ${entityId}`, words(score, span)),
      ),
    ...predicted.mentions
      .filter((mention) => !gold.mentions.some((each) => isMet(score, each, mention)))
      .map(({ kind = '', entityId, ...span }) =>
        wrong('mention', `${kind} ${score.meant(entityId) ?? ''}`, words(score, span)),
      ),
  ];
}

/** Whether a neutral entry of the gold covers the place: it is neither rewarded nor punished. */
function isMet(
  score: DocumentScore,
  gold: DocumentScore['gold']['mentions'][number],
  said: DocumentScore['predicted']['mentions'][number],
): boolean {
  return gold.tier === 'optional' ? bestOverlap(gold, said) > 0 : score.isSameMention(gold, said);
}

function claimErrors(score: DocumentScore): Found[] {
  const { gold, predicted } = score;
  const asked = gold.claims.filter((claim) => claim.tier !== 'optional' && score.isScored(claim));
  return [
    ...asked
      .filter((claim) => !predicted.claims.some((each) => score.isSame(claim, each)))
      .map((claim) =>
        missed('claim', claim.tier, describe(score, claim), words(score, claim.evidence[0])),
      ),
    ...predicted.claims
      .filter(
        (claim) => score.isScored(claim) && !gold.claims.some((each) => score.isSame(each, claim)),
      )
      .map((claim) => wrong('claim', describe(score, claim), words(score, claim.evidence[0]))),
  ];
}

function describe(score: DocumentScore, claim: GoldClaim | PredictedClaim): string {
  const { subject, predicate, object, value, role } = claim;
  const parts = [score.meant(subject), predicate, score.meant(object) ?? value];
  return [...parts, ...(role === undefined ? [] : [`as ${role}`])].join(' ');
}

function quoteErrors(score: DocumentScore): Found[] {
  const { gold, predicted } = score;
  const isSame = (a: Span, b: Span) => overlap(a, b) >= 0.5;
  return [
    ...gold.quotes
      .filter(
        (quote) =>
          !predicted.quotes.some(
            (each) => isSame(quote, each) && score.meant(each.speaker) === quote.speaker,
          ),
      )
      .map((quote) => missed('quote', 'core', quote.speaker, words(score, quote))),
    ...predicted.quotes
      .filter((quote) => !gold.quotes.some((each) => isSame(each, quote)))
      .map((quote) => wrong('quote', score.meant(quote.speaker) ?? '', words(score, quote))),
  ];
}

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
}

function numberErrors(score: DocumentScore): Found[] {
  const { gold, predicted } = score;
  const say = ({ value, unit, qualifier }: Figure) => `${qualifier} ${String(value)} ${unit}`;
  return [
    ...gold.numbers
      .filter(
        (figure) =>
          figure.tier !== 'optional' &&
          !predicted.numbers.some(
            (each) => overlap(figure, each) > 0.2 && say(figure) === say(each),
          ),
      )
      .map((figure) => missed('number', figure.tier, say(figure), words(score, figure))),
    ...predicted.numbers
      .filter((figure) => !gold.numbers.some((each) => overlap(figure, each) > 0.2))
      .map((figure) => wrong('number', say(figure), words(score, figure))),
  ];
}

function missed(of: Found['of'], tier: string, what: string, text: string): Found {
  return { error: 'MISSED', of, tier, what, words: text };
}

function wrong(of: Found['of'], what: string, text: string): Found {
  return { error: 'WRONG', of, tier: '', what, words: text };
}

function words(score: DocumentScore, span: Span | undefined): string {
  return span ? score.slice(span.start, span.end).replaceAll(/\s+/gu, ' ') : '';
}

/** One a line, for a terminal. */
export function formatErrors(errors: readonly ReadingError[]): string {
  return errors
    .map(
      ({ document, error, of, tier, what, words: text }) =>
        `${document}  ${error.toLowerCase()} ${[tier, of].filter((part) => part !== '').join(' ')}: ${what}  “${text}”\n`,
    )
    .join('');
}
