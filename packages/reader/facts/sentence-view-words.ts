import { arabicPlaces, arabicStops } from '../lexicon/names.js';
import { arabicTitles, englishTitles } from '../lexicon/people.js';
import { isAli } from '../reading/ali.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { behindBracket, isBehindPlaceOfReport, isBehindSlash } from '#text/words/dateline.js';
import { formIn, type Form } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** Letters of clitics before the mention; for لل, which the mention keeps, the preposition. */
export function cliticsOf(token: Token, { start, from, to }: Mention): string {
  const skipped = start - token.start;
  if (skipped > 0) return token.folded.slice(0, token.folded.length - countLetters(token, skipped));
  return to > from && token.isArabic && token.folded.startsWith('لل') ? 'ل' : '';
}

function countLetters(token: Token, skipped: number): number {
  const rest = Array.from(token.raw).slice(skipped).join('');
  return Array.from(rest.normalize('NFC')).filter(
    (letter) => /\p{L}/u.test(letter) && letter !== 'ـ',
  ).length;
}

export function isSkipped(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || token.raw === '(' || token.raw === ')') return true;
  if (partsOfTime.test(token.folded) && reading.dateFrom(at + 1)) return true;
  if (isFiller(reading, at)) return true;
  if (token.folded === '.')
    return /^(?:dr|mr|mrs|ms|prof|eng|hon|[دم])$/u.test(wordAt(tokens, at - 1));
  return token.isCapital && englishTitles.has(token.folded) && nextIsName(reading, at);
}

/** An article, or words before the verb in `not only hosted but paid for`. */
function isFiller({ tokens }: Reading, at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^(?:the|a|an)$|.-based$/u.test(word)) return true;
  if (word === 'not') return wordAt(tokens, at + 1) === 'only';
  return word === 'only' && wordAt(tokens, at - 1) === 'not';
}

/** في نهاية عام 2016, `in early 2016`: the date is the year. */
const partsOfTime = /^(?:نهايه|مطلع|اواخر|منتصف|بدايه|اوايل|مستهل|غضون|early|late|mid)$/u;

/** والدكتورة before a name: only و is kept. */
export function titleBefore(reading: Reading, at: number): Form | undefined {
  const token = reading.tokens[at];
  return token?.isArabic === true && nextIsName(reading, at)
    ? formIn(token, arabicTitles)
    : undefined;
}

/** `الرباط، 9 فبراير 2027 –`: the place and day of the report do not belong to its content. */
export function behindDateline(reading: Reading, { from, to }: ReadSentence): number {
  const [date] = reading.datesWithin(from + 1, to).filter((each) => each.from < from + 6);
  if (!date || !isBehindPlaceOfReport(reading.tokens, from, date.from)) return from;
  const isLoose = wordAt(reading.tokens, date.from - 1) === 'في';
  const start = isLoose ? behindBracket(reading.tokens, date.to) : date.to;
  if (isBehindSlash(reading.tokens, start, date.to))
    return isPlaceOfReport(reading, from, date.from) ? start : from;
  const farthest = isLoose ? 1 : wordAt(reading.tokens, date.to) === '(' ? 10 : 4;
  const end = reading.tokens
    .slice(start, Math.min(to, start + farthest))
    .findIndex(({ raw }) => /^[–—:.|-]$/u.test(raw));
  return end < 0 || !isPlaceOfReport(reading, from, date.from) ? from : start + end + 1;
}

/** Whether a mark sets off the date that a line begins with: `2009: …`. */
export function isBehindOpeningDate(
  reading: Reading,
  { from }: ReadSentence,
  mark: number,
): boolean {
  const isNear = mark > from && mark <= from + 6 && /^[:–—|-]$/u.test(wordAt(reading.tokens, mark));
  const date = isNear ? reading.dates[reading.dateAt(mark - 1)] : undefined;
  return date?.to === mark && date.from - from <= 1;
}

/** A place, or a single word other than a day of the week. */
function isPlaceOfReport(reading: Reading, from: number, date: number): boolean {
  if (reading.startingAt(from)) return true;
  const isDay = /day$|^(?:يوم|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))$/u;
  return date === from + 2 && !isDay.test(wordAt(reading.tokens, from));
}

/** بمدينة is listed as it is. */
export function cliticsOfTitle({ folded }: Token, { clitics }: Form): string {
  return /^ب(?:مدينه|بلده)$/u.test(folded) ? 'ب' : clitics;
}

/** مدينة before the name of a place, like `the city of`. */
export function isPlaceNoun(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    formIn(token, arabicPlaces) !== undefined &&
    reading.startingAt(at + 1)?.kind === 'Place'
  );
}

function nextIsName(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return next !== undefined && next.kind !== 'MARK'
    ? !arabicStops.has(next.folded) || isAli(reading, at + 1)
    : next?.raw === '.';
}

/** The folded word at a token; the month of `each May` is no auxiliary. */
export function foldedAt(reading: Reading, at: number): string {
  const { raw = '', folded = '' } = reading.tokens[at] ?? {};
  if (raw !== 'May' || reading.tokens[at - 1]?.kind === 'NUMBER') return folded;
  const isFirst = reading.sentences[reading.sentenceAt(at)]?.from === at;
  return isFirst ? folded : 'month';
}
