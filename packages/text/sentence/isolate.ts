import { scriptOf } from '../script.js';
import type { Tongue } from './forms.js';

const own = { ar: ['ARAB'], en: ['LATN', 'GREK', 'CYRL', 'BENG'] } as const;

/**
 * A text as it stands in a sentence of the language: one in a script of the other direction between U+2068 and U+2069, so that
 * it does not turn the sentence around.
 */
export function isolate(text: string, tongue: Tongue): string {
  if (text.includes('\u2068')) return text;
  const script = scriptOf(text);
  const isOwn = script === 'ZYYY' || (own[tongue] as readonly string[]).includes(script);
  return isOwn ? text : `\u2068${text}\u2069`;
}
