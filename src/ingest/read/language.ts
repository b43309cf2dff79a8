import { isRead } from '../../language/text/read-languages.js';
import { scriptOf } from '../../shared/text/script.js';

/** Characters sampled: enough to recognise a language as surely as from a whole document. */
const sampled = 1000;

/** Words of other scripts than the language's, which are ignored. */
const othersThan: Readonly<Partial<Record<string, RegExp>>> = {
  ARAB: /\p{Script=Latin}+/gu,
  LATN: /\p{Script=Arabic}+/gu,
};

/** Languages that share a script with those that are read, and may be confused with them. */
const candidates: Readonly<Partial<Record<string, readonly string[]>>> = {
  ARAB: ['ar', 'fa', 'ur'],
  LATN: ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'tr', 'id', 'sv', 'pl', 'ro'],
};

/** Words unique to a language within its script; enough of them decide without statistics on letters. */
const telling: Readonly<Partial<Record<string, readonly [language: string, words: RegExp]>>> = {
  ARAB: ['ar', /(?<!\S)و?(?:في|على|إلى|التي|الذي|هذا|هذه|عن)(?!\S)/gu],
  LATN: ['en', /(?<!\S)(?:the|and|that|with|which|were)(?!\S)/giu],
};
const [least, share] = [8, 1 / 20];

/** The language of most of a text, BCP 47; `und` if unknown. */
export async function detectLanguage(text: string): Promise<string> {
  const script = scriptOf(text);
  const beginning = beginningIn(script, text);
  return byCommonWords(script, beginning) ?? (await byLetters(script, beginning));
}

function byCommonWords(script: string, text: string): string | undefined {
  const [language, words] = telling[script] ?? [];
  if (!words) return undefined;
  const found = text.match(words)?.length ?? 0;
  const all = text.match(/\S+/gu)?.length ?? 0;
  return found >= least && found > share * all ? language : undefined;
}

/** Detects a language by letter statistics; loaded on demand, as it starts slowly and is rarely needed. */
async function byLetters(script: string, text: string): Promise<string> {
  const { detect } = await import('tinyld');
  const found = detect(text, { only: [...(candidates[script] ?? [])] });
  return found === '' ? 'und' : found;
}

function beginningIn(script: string, text: string): string {
  const others = othersThan[script];
  const beginning = text.slice(0, 4 * sampled);
  return (others ? beginning.replaceAll(others, ' ') : beginning).slice(0, sampled);
}

/** The warning about a document in a language whose sentences are not read. */
export function warnOfLanguage(language: string): string[] {
  if (isRead(language)) return [];
  const [primary = ''] = language.split('-');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const inWhich = language === 'und' ? 'an unknown language' : names.of(primary);
  return [`It is in ${String(inWhich)}: only names are found in it, no claims.`];
}
