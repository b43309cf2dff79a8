import { language } from '../language.js';
import { words } from './words.js';
import { besideIn, countIn, fill as fillWith, type Plural } from './forms.js';

export { isolate } from './forms.js';

/** A text for use next to others in the language of the page. */
const beside = (text: string): string => besideIn(language, text);

/** Names in a list. */
export const sayNames = (names: readonly string[]): string => names.map(beside).join(' · ');

/** Puts values into the `{names}` of a sentence; none of them changes the order of the words around it. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  const apart = Object.entries(values).map(([name, value]) => [name, beside(value)] as const);
  return fillWith(sentence, Object.fromEntries(apart));
}

// Digits are Western in both languages, as in the documents; years are Gregorian.
const locale = language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB';

/** Makes a value when it is first needed: formatters take milliseconds, which the page does not have as it begins. */
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

/** A text as the beginning of a line: with a capital, where its script has them. */
export const begin = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "10 of 25 are shown". */
export const sayShown = (shown: number, total: number): string =>
  fill(words.state.shown, { shown: sayNumber(shown), total: sayNumber(total) });

export const sayShare = (value: number): string => shares().format(value);

/** "3 claims", in the plural form of the number. */
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
