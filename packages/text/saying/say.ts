import type { Tongue } from '../sentence/forms.js';
import { besideIn, countIn, fill as fillWith, type Plural } from './forms.js';

/** Numbers, dates, names and sentences in the words of one language. */
export type Saying = ReturnType<typeof sayIn>;

/** The locale of a language. Digits are Western in both, as in the documents; years are Gregorian. */
export const localeOf = (language: Tongue): string =>
  language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB';

/** Makes a value when it is first needed: formatters take milliseconds, which a page does not have as it begins. */
export function late<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** The ways to say things in a language. */
export function sayIn(language: Tongue) {
  const locale = localeOf(language);
  const rules = late(() => new Intl.PluralRules(language));
  const numbers = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
  // By precision: a year, a month, a day.
  const dates = ([{}, { month: 'long' }, { month: 'long', day: 'numeric' }] as const).map((parts) =>
    late(() => new Intl.DateTimeFormat(locale, { year: 'numeric', ...parts, timeZone: 'UTC' })),
  );
  /** A text for use next to others in the language. */
  const beside = (text: string): string => besideIn(language, text);
  const sayNumber = (value: number): string => numbers().format(value);
  return {
    language,
    sayNumber,
    /** Names in a list. */
    sayNames: (names: readonly string[]): string => names.map(beside).join(' · '),
    /** Puts values into the `{names}` of a sentence; none of them changes the order of the words around it. */
    fill: (sentence: string, values: Readonly<Record<string, string>>): string => {
      const apart = Object.entries(values).map(([name, value]) => [name, beside(value)] as const);
      return fillWith(sentence, Object.fromEntries(apart));
    },
    /** "3 claims", in the plural form of the number. */
    sayCount: (noun: Plural, count: number): string =>
      countIn(rules(), noun, count, sayNumber(count)),
    /** A date in words, as precise as it is: a year, a month or a day. */
    sayDate: (partialDate: string): string => {
      const [day = partialDate] = partialDate.split('T');
      const parts = /^-?\d+(-\d\d){0,2}$/.test(day) ? day.replace(/^-/, '').split('-').length : 0;
      const time = Date.parse(day);
      return Number.isNaN(time) ? partialDate : (dates[parts - 1]?.().format(time) ?? partialDate);
    },
  };
}
