import { language } from '../language.js';
import { countIn, type Plural } from './forms.js';

export { fill } from './forms.js';

/** A text that stands within a sentence in whatever direction its own words have (U+2068, U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

// Digits are Western in both languages, as the documents have them; years are those of the common calendar.
const locale = language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB';

/** What a browser takes milliseconds to make is made when it is first needed, and not while the page begins. */
function late<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const rules = late(() => new Intl.PluralRules(language));
const numbers = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
const shares = late(
  () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

export const sayNumber = (value: number): string => numbers().format(value);

export const sayShare = (value: number): string => shares().format(value);

/** "3 claims", in the form that the number takes. */
export function sayCount(noun: Plural, count: number): string {
  return countIn(rules(), noun, count, sayNumber(count));
}

const datesBySize: Readonly<Record<number, () => Intl.DateTimeFormat>> = Object.fromEntries(
  [
    { year: 'numeric' } as const,
    { year: 'numeric', month: 'long' } as const,
    { year: 'numeric', month: 'long', day: 'numeric' } as const,
  ].map((parts, index) => [
    index + 1,
    late(() => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })),
  ]),
);

/** A date in words, as precise as it is: a year, a month or a day. */
export function sayDate(partialDate: string): string {
  const [day = partialDate] = partialDate.split('T');
  const parts = /^-?\d+(-\d\d){0,2}$/.test(day) ? day.replace(/^-/, '').split('-').length : 0;
  const time = Date.parse(day);
  return Number.isNaN(time) ? partialDate : (datesBySize[parts]?.().format(time) ?? partialDate);
}

const moments = late(
  () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);

export const sayMoment = (moment: string | number): string => moments().format(new Date(moment));

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** About how large a file is. */
export function saySize(bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: sizes[step] ?? 'byte',
    maximumSignificantDigits: 2,
  }).format(bytes / 1000 ** step);
}
