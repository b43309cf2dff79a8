const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for `2020`, `2020-11` or `2020-11-26` if the calendar has such a date. Called for every date that is shown. */
export function isPartialDate(text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  return Number(day) >= 1 && Number(day) <= daysIn(year, month);
}

/** 0 if the calendar has no such month. */
function daysIn(year = '', month: string): number {
  return month === '02' && isLeap(Number(year)) ? 29 : (daysOfMonths[Number(month) - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The first day that a partial date can mean, `2020-11` → `2020-11-01`. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day that a partial date can mean, `2020-11` → `2020-11-30`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  return `${year}-${month}-${String(daysIn(year, month))}`;
}

/**
 * The least precise date with the same first day: `2020-01-01` → `2020`, `2020-03-01` → `2020-03`. As text it is the smallest
 * of them, so any text not below it begins on that day or later.
 */
export function shortest(date: string): string {
  return date.replace(/-01$/, '').replace(/^(\d{4})-01$/, '$1');
}

/** A number above 0 that sorts like the text of a partial date; 0 for a date that is not stated. */
export function numberOf(date: string | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return ((year + 1) * 13 + month) * 32 + day;
}

/** The partial date with this number; null for 0. */
export function dateOf(number: number): string | null {
  if (number === 0) return null;
  const [year, month, day] = [
    Math.floor(number / 416) - 1,
    Math.floor(number / 32) % 13,
    number % 32,
  ];
  const parts = [String(year).padStart(4, '0'), ...[month, day].filter(Boolean).map(twoDigits)];
  return parts.join('-');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
