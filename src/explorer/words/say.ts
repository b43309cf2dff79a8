import { late, localeOf, sayIn } from '../../shared/saying/say.js';
import { language } from '../language.js';
import { words } from './words.js';

export { isolate } from '../../shared/saying/forms.js';

/** The ways to say things in the language of the page. */
export const saying = sayIn(language);
export const { fill, sayCount, sayDate, sayNames, sayNumber } = saying;

const locale = localeOf(language);
const shares = late(
  () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

/** A text as the beginning of a line: with a capital, where its script has them. */
export const begin = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "10 of 25 are shown". */
export const sayShown = (shown: number, total: number): string =>
  fill(words.state.shown, { shown: sayNumber(shown), total: sayNumber(total) });

export const sayShare = (value: number): string => shares().format(value);

const days = late(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));
const times = late(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const comma = language === 'ar' ? '، ' : ', ';

/** A day in words with the local time. */
export function sayMoment(moment: string | number): string {
  const date = new Date(moment);
  return days().format(date) + comma + times().format(date);
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Size of a file, rounded. */
export function saySize(bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: sizes[step] ?? 'byte',
    maximumSignificantDigits: 2,
  }).format(bytes / 1000 ** step);
}
