import { wordTable } from './word-list.js';
import { wordAt, type Token } from './tokens.js';

/** The days of the week by number, Sunday being 0. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    ...wordTable(`
sunday|الأحد = 0
monday|الاثنين|الإثنين = 1
tuesday|الثلاثاء = 2
wednesday|الأربعاء = 3
thursday|الخميس = 4
friday|الجمعة = 5
saturday|السبت = 6
`),
  ].map(([word, day]) => [word, Number(day)]),
);

const apart = /^[,،(–—|-]$/u;
/** Before the day of the Gregorian calendar: 14 ربيع الآخر 1446 هـ الموافق 17 أكتوبر 2024. */
export const corresponding = 'الموافق';
/** Maximum words of a place before في. */
const longestPlace = 3;

/**
 * `لشبونة، 9 فبراير 2027`, `Lisbon, Tuesday 9 February`, لشبونة في 9 فبراير: the words before a day form the place of a report.
 */
export function isBehindPlaceOfReport(
  tokens: readonly Token[],
  sentence: number,
  day: number,
): boolean {
  const before = wordAt(tokens, day - 1);
  if (apart.test(before) || before === corresponding) return true;
  if (weekdays.has(before)) return apart.test(wordAt(tokens, day - 2));
  return before === 'في' && day - 1 - sentence <= longestPlace && day - 1 > sentence;
}

/** After a day with في, the report itself must be set off, since a sentence may begin like this: لشبونة في 9 فبراير 2027 –. */
export function isReportBehind(tokens: readonly Token[], day: number, end: number): boolean {
  const before = wordAt(tokens, day - 1);
  // `Jordan (1 May 2026), Morocco` is a list.
  if (before === '(') return /^[–—:.|-]$/u.test(wordAt(tokens, end + 1));
  const behind = behindBracket(tokens, end);
  if (before === corresponding || isBehindSlash(tokens, behind, end)) return true;
  return before === 'في'
    ? /^[–—:-]$/u.test(wordAt(tokens, behind))
    : /^[–—:.)(|-]$/u.test(wordAt(tokens, end));
}

/** Maximum words of an agency's name. */
const longestAgency = 6;

/** لشبونة في 9 فبراير (وكالة المرفأ) –, /وام/: after the bracket or the slashes with the agency, if there are any. */
export function behindBracket(tokens: readonly Token[], at: number): number {
  const open = wordAt(tokens, at);
  if (open !== '(' && open !== '/') return at;
  const close = open === '(' ? ')' : '/';
  for (let to = at + 1; to <= at + longestAgency + 1; to += 1)
    if (wordAt(tokens, to) === close) return to + 1;
  return at;
}

/** True behind لشبونة في 9 فبراير /وكالة المرفأ/, where the report begins without a mark. */
export function isBehindSlash(tokens: readonly Token[], at: number, day: number): boolean {
  return at > day && wordAt(tokens, at - 1) === '/';
}

const next = /^(?:next|coming|every|each|following|previous|المقبل|القادم|التالي|كل)$/u;
const partsOfDay = /^[وفب]?(?:يوم|مساء|صباح|ظهر|عصر|ليل|ليله|فجر|امس)$/u;

/** `on Monday`, مساء الخميس: a day of the week alone means the last one before the report. */
export function isLastWeekday(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !weekdays.has(token.folded)) return false;
  if (hasDate(tokens, at + 1)) return false;
  const before = wordAt(tokens, at - 1);
  if (next.test(wordAt(tokens, at - 2)) || next.test(wordAt(tokens, at + 1))) return false;
  return token.isArabic ? partsOfDay.test(before) : /^(?:on|last|this)$/u.test(before);
}

/** `Monday, 5 May`: the number of the day, with or without a comma before it. */
function hasDate(tokens: readonly Token[], at: number): boolean {
  const number = /^[,،(]$/u.test(wordAt(tokens, at)) ? at + 1 : at;
  return tokens[number]?.kind === 'NUMBER';
}

const ending =
  /^(?:concluded|concludes|ended|ends|closed|closes|wrapped|wraps|finished|[وف]?(?:اختتم|اختتمت|[يت]ختتم|انتهي|انتهت|اسدل|اسدلت|اختتام|ختام))$/u;
const farthest = 14;

/** `closed on Friday`, `closed today`: the day of an end is not the day of the event. */
export function isBehindEnding(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place > at - farthest && wordAt(tokens, place) !== '.'; place -= 1)
    if (ending.test(wordAt(tokens, place))) return true;
  return false;
}
