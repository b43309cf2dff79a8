import type { Tongue } from './forms.js';

const months: Readonly<Record<Tongue, readonly string[]>> = {
  ar: [
    ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'],
    ...['يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

/** A partial date in words, as precise as it is: `1 فبراير 2023`, `عام 2021`; `1 February 2023`, `2021`. */
export function writeDate(date: string, tongue: Tongue): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return tongue === 'ar' ? `عام ${year}` : year;
  const named = `${months[tongue][Number(month) - 1] ?? month} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}

/** The date with its English preposition: on a day, in a month or year. */
export function writeOn(date: string, tongue: Tongue): string {
  const lead = tongue === 'ar' ? 'في' : date.length === 10 ? 'on' : 'in';
  return `${lead} ${writeDate(date, tongue)}`;
}

const leads = {
  since: { ar: 'منذ', en: 'since' },
  until: { ar: 'حتى', en: 'until' },
  coming: { ar: 'ابتداءً من', en: 'from' },
} as const;

export function writeBound(bound: keyof typeof leads, date: string, tongue: Tongue): string {
  return `${leads[bound][tongue]} ${writeDate(date, tongue)}`;
}

/** From one date to another; on a date, if both are the same. */
export function writePeriod(from: string, to: string, tongue: Tongue): string {
  if (from === to) return writeOn(from, tongue);
  const [start, end] = [writeDate(from, tongue), writeDate(to, tongue)];
  return tongue === 'ar' ? `من ${start} إلى ${end}` : `from ${start} to ${end}`;
}
