import { isPartialDate } from '../partial-dates.js';
import { isBullet } from './bullets.js';
import { gregorianMonths, hijriMonths } from './months.js';
import { ordinals } from './number-words.js';
import { firstWords, wordList } from './word-list.js';
import { isBehindEnding, isLastWeekday, weekdays } from './dateline.js';
import { formsOf } from './forms.js';
import { gregorianOf } from './hijri.js';
import { wordAt, type Token } from './tokens.js';

const dayMs = 86_400_000;

/**
 * `on Monday`, and `yesterday`, أمس, `today` and اليوم, also followed by the day of the week, in a text that states its date.
 */
export function relativeDates(tokens: readonly Token[], written: string): DateSpan[] {
  if (written.length < 10) return [];
  return tokens.flatMap((token, from) => {
    const off = daysOff.get(token.folded) ?? daysBack(tokens, from, written);
    if (off === undefined || isNamedDay(tokens, from) || isBehindEnding(tokens, from)) return [];
    const value = new Date(Date.parse(written) + off * dayMs).toISOString().slice(0, 10);
    const to = weekdays.has(wordAt(tokens, from + 1)) ? from + 2 : from + 1;
    return [{ from, to, value, last: null }];
  });
}

/** The number of days from the day of the week to the report. */
function daysBack(tokens: readonly Token[], at: number, written: string): number | undefined {
  const day = isLastWeekday(tokens, at) ? weekdays.get(wordAt(tokens, at)) : undefined;
  if (day === undefined) return undefined;
  return -((new Date(Date.parse(written)).getUTCDay() - day + 7) % 7);
}

/** اليوم الأول, اليوم العالمي: a day of something, not today. */
function isNamedDay(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1);
  const isAdjective = /^ال(?:وطني|عالمي|دولي|اخير|تالي|سابق|دراسي)$/u.test(next);
  return wordAt(tokens, at) === 'اليوم' && (isAdjective || ordinals.has(next));
}

/** `on 21 November`, من 3 إلى 5 نوفمبر: in the year in which the day is nearest to the date of the text. */
export function datesOfYear(tokens: readonly Token[], written: string): DateSpan[] {
  const dates: DateSpan[] = [];
  for (let at = 0; at < tokens.length && written.length === 10; at += 1) {
    const date = tokens[at]?.kind === 'NUMBER' ? readNearest(tokens, at, written) : undefined;
    if (!date) continue;
    dates.push(date);
    at = date.to - 1;
  }
  return dates;
}

function readNearest(tokens: readonly Token[], at: number, written: string): DateSpan | undefined {
  const first = readDay(tokens, at);
  const second = first && isOf(tokens[first.to], until) ? readDay(tokens, first.to + 1) : undefined;
  const days = second ?? first;
  const month = days && readMonth(tokens, days.to, gregorianMonths);
  if (!first || !month || readYear(tokens, month.to) || tokens[month.to]?.kind === 'NUMBER')
    return undefined;
  const year = nearestYear(written, month.value, first.value);
  return daysFrom(at, { value: year, to: month.to }, month, [first, second]);
}

function nearestYear(written: string, month: number, day: number): number {
  const own = Number(written.slice(0, 4));
  const away = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - Date.parse(written));
  return [own - 1, own, own + 1].reduce((a, b) => (away(b) < away(a) ? b : a), own);
}

const daysOff = new Map([
  ['yesterday', -1],
  ['امس', -1],
  ['today', 0],
  ['اليوم', 0],
]);

/** A date of the text, by its tokens; `to` is exclusive. A range of days also has its last day. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly last: string | null;
}

interface Read {
  readonly value: number;
  /** The first token after it. */
  readonly to: number;
}

const yearWords = wordList('عام سنة العام year');
const until = wordList('to and until through till إلى الى حتى و – - —');
const sameYear = wordList('نفسه ذاته same');

/**
 * The dates of a text: days, months and years of the Gregorian calendar in both languages, days of the Hijri one, ranges of
 * days. An unwritten year is that of the preceding date if the words say so (`من العام نفسه`).
 */
export function datesOf(tokens: readonly Token[]): DateSpan[] {
  const dates: DateSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const date = readDate(tokens, at, dates.at(-1)?.value);
    if (date) dates.push(date);
    at = date ? date.to : at + 1;
  }
  return dates;
}

/** First words of dates, which exclude most words quickly. */
const beginnings: ReadonlySet<string> = new Set([
  ...['of', 'من', ...yearWords, ...ordinals.keys()],
  ...firstWords([...gregorianMonths.keys(), ...hijriMonths.keys()]),
]);

function readDate(tokens: readonly Token[], at: number, before?: string): DateSpan | undefined {
  if (tokens[at]?.kind !== 'NUMBER' && !isOf(tokens[at], beginnings)) return undefined;
  return (
    readDays(tokens, at, before) ??
    readAmericanDay(tokens, at) ??
    readMonthAndYear(tokens, at, before) ??
    readYears(tokens, at)
  );
}

/** `9 February 2027`, `10 إلى 12 يونيو 2025`, `الأول من فبراير من العام نفسه`, `٢٢ رجب ١٤٤٧هـ`. */
function readDays(tokens: readonly Token[], at: number, before?: string): DateSpan | undefined {
  const first = readDay(tokens, at);
  if (!first) return undefined;
  const second = isOf(tokens[first.to], until) ? readDay(tokens, first.to + 1) : undefined;
  const days = second ?? first;
  const month = readMonth(tokens, days.to, gregorianMonths);
  if (!month) return second ? undefined : readHijriDay(tokens, at, first);
  const year = readYear(tokens, month.to) ?? readSameYear(tokens, month.to, before);
  if (!year) return undefined;
  return daysFrom(at, year, month, [first, second]);
}

function readHijriDay(tokens: readonly Token[], at: number, day: Read): DateSpan | undefined {
  const month = readMonth(tokens, day.to, hijriMonths);
  const year = month && readNumber(tokens[month.to], 1300, 1600);
  if (!month || year === undefined) return undefined;
  const value = gregorianOf(year, month.value, day.value);
  const to = month.to + (isHijriMark(tokens[month.to + 1]) ? 2 : 1);
  return value === null ? undefined : { from: at, to, value, last: null };
}

/** `April 14, 2026`, `April 14–17, 2026`. */
function readAmericanDay(tokens: readonly Token[], at: number): DateSpan | undefined {
  const month = tokens[at]?.isArabic === true ? undefined : readMonth(tokens, at, gregorianMonths);
  const first = month && readDay(tokens, month.to);
  if (!first) return undefined;
  const second = isOf(tokens[first.to], until) ? readDay(tokens, first.to + 1) : undefined;
  const end = (second ?? first).to;
  const year = readYear(tokens, wordAt(tokens, end) === ',' ? end + 1 : end);
  return year && daysFrom(at, year, month, [first, second]);
}

function daysFrom(
  from: number,
  { value: year, to }: Read,
  { value: month }: Read,
  [first, second]: readonly [Read, Read | undefined],
): DateSpan | undefined {
  const value = dayOf(year, month, first.value);
  const last = second ? dayOf(year, month, second.value) : null;
  return isPartialDate(value) ? { from, to, value, last } : undefined;
}

function readMonthAndYear(
  tokens: readonly Token[],
  at: number,
  before?: string,
): DateSpan | undefined {
  const month = readMonth(tokens, at, gregorianMonths);
  const year = month && (readYear(tokens, month.to) ?? readSameYear(tokens, month.to, before));
  if (!year) return undefined;
  const value = `${String(year.value)}-${twoDigits(month.value)}`;
  return { from: at, to: year.to, value, last: null };
}

/** `عام 2013`, `in 2025`, `من 2016 إلى 2024`: a number that may be a year; alone only after a preposition. */
function readYears(tokens: readonly Token[], at: number): DateSpan | undefined {
  const from = isOf(tokens[at], yearWords) ? at + 1 : at;
  const year = readYear(tokens, from);
  if (!year || (from === at && !isIntroduced(tokens, at))) return undefined;
  const last = isOf(tokens[year.to], until) ? readYear(tokens, year.to + 1) : undefined;
  return {
    from: at,
    to: (last ?? year).to,
    value: String(year.value),
    last: last ? String(last.value) : null,
  };
}

/** `2009: …`, `• 2009 – …`: the year that a line of a life or a history begins with. */
export function openingYear(tokens: readonly Token[], line: number): DateSpan[] {
  const from = isBullet(wordAt(tokens, line)) ? line + 1 : line;
  const year = readYear(tokens, from);
  const isApart = year?.to === from + 1 && /^[:–—|-]$/u.test(wordAt(tokens, year.to));
  if (!isApart || tokens[from + 2]?.kind === 'NUMBER') return [];
  return [{ from, to: year.to, value: String(year.value), last: null }];
}

const introducing = wordList(
  'in since from by of until till between during في منذ من حتى بين خلال بحلول سنة عام عامي سنتي , ( |',
);

const labels = wordList(
  'founded established since year date joined founding foundation establishment inception تأسيس التأسيس تأسيسها تأسيسه تأسس تأسست السنة التاريخ',
);

/** Whether a preposition, a bracket, the edge of a cell or a label as `Founded:` is before it. */
function isIntroduced(tokens: readonly Token[], at: number): boolean {
  const isLabelled = wordAt(tokens, at - 1) === ':' && isOf(tokens[at - 2], labels);
  return isLabelled || (at > 0 && isOf(tokens[at - 1], introducing));
}

function readDay(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const number = readNumber(token, 1, 31);
  if (number !== undefined) return { value: number, to: at + 1 };
  const ordinal = ordinals.get(token.folded);
  const isDay = token.isArabic && ordinal !== undefined && wordAt(tokens, at + 1) === 'من';
  return isDay ? { value: ordinal, to: at + 2 } : undefined;
}

function readMonth(
  tokens: readonly Token[],
  at: number,
  months: ReadonlyMap<string, string>,
): Read | undefined {
  const [first, second] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  const start = first === 'of' ? 1 : 0;
  const two = months.get(`${first} ${second}`);
  if (two !== undefined)
    return { value: Number(two), to: afterOtherName(tokens, at + 2, two, months) };
  const one = months.get(start === 1 ? second : first);
  return one === undefined || !mayBeMonth(tokens[at + start])
    ? undefined
    : { value: Number(one), to: afterOtherName(tokens, at + start + 1, one, months) };
}

/** شباط/فبراير, كانون الأول (ديسمبر): after the other name of the same month, if it follows. */
function afterOtherName(
  tokens: readonly Token[],
  at: number,
  month: string,
  months: ReadonlyMap<string, string>,
): number {
  if (!['/', '('].includes(wordAt(tokens, at))) return at;
  const [first, second] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  const words =
    months.get(`${first} ${second}`) === month ? 2 : months.get(first) === month ? 1 : 0;
  if (words === 0) return at;
  const end = at + 1 + words;
  return wordAt(tokens, at) === '(' && wordAt(tokens, end) === ')' ? end + 1 : end;
}

/** `may` and `march` are words, `May` and `March` months. */
function mayBeMonth(token: Token | undefined): boolean {
  return token !== undefined && (token.isArabic || token.isCapital);
}

function readYear(tokens: readonly Token[], at: number): Read | undefined {
  const skip = ['من', 'of'].includes(wordAt(tokens, at)) ? 1 : 0;
  const word = isOf(tokens[at + skip], yearWords) ? 1 : 0;
  const token = tokens[at + skip + word];
  const number = readNumber(token, 1800, 2199);
  if (number === undefined || isHijriMark(tokens[at + skip + word + 1])) return undefined;
  return token?.raw.includes(',') === true
    ? undefined
    : { value: number, to: at + skip + word + 1 };
}

function readSameYear(
  tokens: readonly Token[],
  at: number,
  before: string | undefined,
): Read | undefined {
  const words = tokens.slice(at, at + 4).map(({ folded }) => folded);
  const length = words.findIndex((word) => sameYear.has(word));
  const isYear = words.slice(0, length + 2).some((word) => yearWords.has(word));
  if (length < 0 || !isYear || before === undefined) return undefined;
  const isEnglish = wordAt(tokens, at + length) === 'same';
  return { value: Number(before.slice(0, 4)), to: at + length + (isEnglish ? 2 : 1) };
}

function readNumber(token: Token | undefined, least: number, most: number): number | undefined {
  if (token?.kind !== 'NUMBER') return undefined;
  const value = Number(token.folded.replace(/(?:st|nd|rd|th)$/, ''));
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function isHijriMark(token: Token | undefined): boolean {
  return token?.isAttached === true && ['ه', 'هـ'].includes(token.folded);
}

function isOf(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && formsOf(token).some(({ folded }) => words.has(folded));
}

function dayOf(year: number, month: number, day: number): string {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
