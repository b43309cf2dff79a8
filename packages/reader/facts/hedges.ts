import {
  cancellations,
  clauseEnds,
  conditions,
  denials,
  futures,
  harmless,
  labels,
  maybe,
  mistakes,
  negations,
  times,
  wouldBe,
} from './hedge-words.js';
import { isImagined, isLeftOpen } from './fictions.js';

/** Parts of a sentence that may contain a hedge. */
interface Parts {
  /** From the start of the clause to the end of the statement. */
  readonly clause: string;
  /** Everything before it. */
  readonly before: string;
  /** The words after it, up to the end of the clause. */
  readonly rest: string;
}

const hedges: readonly (readonly [hedge: RegExp, parts: readonly (keyof Parts)[], why: string])[] =
  [
    [denials, ['before', 'clause'], 'The sentence denies or refuses it.'],
    [mistakes, ['before', 'clause', 'rest'], 'It was said by mistake, or is only said to be so.'],
    [negations, ['clause'], 'The clause is negative.'],
    [cancellations, ['clause', 'rest'], 'It was called off or put off.'],
    [futures, ['clause'], 'The clause speaks of what is planned or may be.'],
    [times, ['rest'], 'It speaks of a time that has not come.'],
    [maybe, ['clause'], 'The clause speaks of what is planned or may be.'],
  ];

/** The reason why a part of a sentence states no fact; undefined if it does. */
export function hedgeOf(text: string, start: number, end: number): string | undefined {
  const said = withoutConfusion(withoutQuotes(text, start, end), start);
  const plain = said.replaceAll(harmless, (word) => ` ${'-'.repeat(word.length - 2)} `);
  if (conditions.test(withoutOtherCondition(plain, end)))
    return 'The sentence says under which condition it would be so.';
  if (isImagined(said.slice(0, end))) return 'It is imagined.';
  if (isLeftOpen(plain, start)) return 'The sentence asks.';
  const aside = asideIn(plain.slice(start, end));
  const parts: Parts = {
    clause: plain.slice(aside > 0 ? start + aside : startOfClause(plain, start), end + 1),
    before: aside > 0 ? '' : plain.slice(0, start + 1),
    rest: restOfClause(plain, end),
  };
  return hedges.find(([hedge, where]) => where.some((part) => hedge.test(parts[part])))?.[2];
}

/** The length of the name before `, which took place in`: what the sentence says around it does not hedge the clause. */
function asideIn(said: string): number {
  return /^<[A-Z]\d+> ,(?= (?:which|who|whose) )/u.exec(said)?.[0].length ?? 0;
}

const quotes = /(?<= )[«“"] [^«»“”"]{1,400} [»”"](?= )/gu;

/** The sentence without quoted words before or after: `"It will not end," said Miller, who heads …`. */
function withoutQuotes(text: string, start: number, end: number): string {
  return text.replaceAll(quotes, (words, at: number) =>
    at + words.length <= start || at >= end ? words.replaceAll(/[^\s.;؛:؟?!]/gu, '-') : words,
  );
}

/** `not to be confused with X, who heads …`: the negation does not apply to the clause about X. */
const confusion =
  / (?:should not be|must not be|is not|are not|not to be|not|never) (?:confused|mistaken) (?:with|for) .* nor (?:for|with) | (?:should not be|must not be|is not|are not|not to be|not|never) (?:confused|mistaken) (?:with|for) /u;

function withoutConfusion(text: string, start: number): string {
  return (
    text.slice(0, start).replace(confusion, (words) => ` ${'-'.repeat(words.length - 2)} `) +
    text.slice(start)
  );
}

/** `…, and I would go again if I were asked`: the condition applies to a later hypothetical clause. */
function withoutOtherCondition(text: string, end: number): string {
  return text.slice(0, end + 1) + text.slice(end + 1).replace(wouldBe, ' ');
}

/** Whether the label of a line, the words before its colon, says that it did not happen. */
export function isDenyingLabel(label: string): boolean {
  return labels.test(`${label} `);
}

/** Whether the words are about a cancelled event. */
export function isCalledOff(words: string): boolean {
  return cancellations.test(` ${words} `);
}

/** The words after it, up to the end of the clause: `… in Kigali was cancelled`. */
function restOfClause(text: string, end: number): string {
  const behind = text.slice(Math.max(0, end - 1));
  const next = behind
    .slice(1)
    .search(
      / (?:[.;؛:؟?!]|and|but|while|whose|which|though|although|when|و|[وف]?(?:بعد|قبل|فيما|بينما|التي|الذي)|after|before|و\S{2,}) /u,
    );
  return next < 0 ? behind : behind.slice(0, next + 2);
}

function startOfClause(text: string, start: number): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(clauseEnds)) {
    if (index + mark.length > start) break;
    from = index + mark.length;
  }
  return from;
}
