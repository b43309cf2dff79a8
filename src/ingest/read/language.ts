import { isRead } from '../read-languages.js';
import { detect } from 'tinyld';
import { scriptOf } from '../../shared/text/script.js';

/** A beginning is as telling as the whole, and sooner read. */
const sampled = 4000;

/** Languages that share a script with those that are read, and could be taken for them. */
const candidates: Readonly<Partial<Record<string, readonly string[]>>> = {
  ARAB: ['ar', 'fa', 'ur'],
  LATN: ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'tr', 'id', 'sv', 'pl', 'ro'],
};

/** The language of most of a text, BCP 47; `und` where none is made out. */
export function detectLanguage(text: string): string {
  const script = scriptOf(text);
  const found = detect(text.slice(0, sampled), { only: [...(candidates[script] ?? [])] });
  return found === '' ? 'und' : found;
}

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What is said of a document in a language in which no sentences are read. */
export function warnOfLanguage(language: string): string[] {
  if (isRead(language)) return [];
  const [primary = ''] = language.split('-');
  const inWhich = language === 'und' ? 'a language that was not made out' : names.of(primary);
  return [`It is in ${String(inWhich)}: only names are looked for in it, no claims.`];
}
