const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `2020`, `2020-11` or `2020-11-26` where the calendar has such a date. */
export function isPartialDate(text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  const day = firstDay(text);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** The first day that a partial date can mean, `2020-11` → `2020-11-01`. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day that a partial date can mean, `2020-11` → `2020-11-30`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  return `${year}-${month}-${String(last.getUTCDate()).padStart(2, '0')}`;
}
