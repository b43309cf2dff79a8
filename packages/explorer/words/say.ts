import { late, localeOf, sayIn } from '#text/saying/say.js';
import { language } from '../language.js';
import { words } from './words.js';

export { isolate } from '#text/saying/forms.js';

/** The ways to say things in the language of the page. */
export const saying = sayIn(language);
export const { fill, sayCount, sayDate, sayNames, sayNumber } = saying;

export const locale = localeOf(language);

export { upperFirst as begin } from '#text/saying/value.js';

/** "10 of 25 are shown". */
export const sayShown = (shown: number, total: number): string =>
  fill(words.state.shown, { shown: sayNumber(shown), total: sayNumber(total) });

const days = late(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));
const times = late(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const comma = language === 'ar' ? '، ' : ', ';

/** A day in words with the local time. */
export function sayMoment(moment: string | number): string {
  const date = new Date(moment);
  return days().format(date) + comma + times().format(date);
}
