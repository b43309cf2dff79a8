const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for `2020`, `2020-11` or `2020-11-26` where the calendar has such a date. Asked of every date that is shown. */
export function isPartialDate(text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  return Number(day) >= 1 && Number(day) <= daysIn(year, month);
}

/** 0 where the calendar has no such month. */
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
 * The least precise date with the same first day: `2020-01-01` → `2020`, `2020-03-01` → `2020-03`. It is the least of them
 * as a text, so that what is not less begins on that day or later.
 */
export function shortest(date: string): string {
  return date.replace(/-01$/, '').replace(/^(\d{4})-01$/, '$1');
}

/** The year and the month of the first day of a date that go on after this day: `2020-11-30` → `2020`. */
export function unfinishedOn(date: string): readonly string[] {
  const day = firstDay(date);
  return [day.slice(0, 4), day.slice(0, 7)].filter((whole) => lastDay(whole) > day);
}
