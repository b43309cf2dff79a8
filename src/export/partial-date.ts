import type { PartialDate } from './element.js';

/** The first day of the year or month that a partial date names, for formats that know whole days alone. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/** The last day of it. */
export function lastDay(date: PartialDate): string {
  if (date.length === 'YYYY'.length) return `${date}-12-31`;
  if (date.length > 'YYYY-MM'.length) return date;
  const [year = '', month = ''] = date.split('-');
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${date}-${days}`;
}
