import { isRead } from '#reader/text/read-languages.js';
import { scriptOf } from '#text/script.js';

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

/** Words of English lists and tables, in which nothing is a sentence. */
const englishWords =
  /(?<!\S)(?:the|of|and|for|by|from|with|name|date|day|year|country|state|member|city|ministry|minister|council|organi[sz]ation|forum|president|secretary|director|office|joined|founded|january|february|march|may|june|july|august|october)s?(?!\S)/giu;

// cspell:disable
/** Common words of the languages that are taken for English tables, and of those that these are taken for. */
const othersWords: Readonly<Partial<Record<string, RegExp>>> = {
  fr: /(?<!\S)(?:le|la|les|des|et|du|une?|dans|qui|pour|au|aux|en|de|à)(?!\S)/giu,
  de: /(?<!\S)(?:der|die|das|und|von|den|dem|ein|eine|im|zu|für|mit|des)(?!\S)/giu,
  es: /(?<!\S)(?:el|los|las|del|y|que|una?|en|la|de|con|para)(?!\S)/giu,
  it: /(?<!\S)(?:il|gli|della|dei|che|di|una?|nel|per|la|e|con)(?!\S)/giu,
  pt: /(?<!\S)(?:os?|as?|das?|dos?|que|em|uma?|para|e|com)(?!\S)/giu,
  nl: /(?<!\S)(?:het|een|van|de|en|voor|met|op|te|zijn)(?!\S)/giu,
  tr: /(?<!\S)(?:ve|bir|için|ile|bu|olarak|da|de)(?!\S)/giu,
  id: /(?<!\S)(?:dan|yang|di|dari|untuk|dengan|ini|pada|ke)(?!\S)/giu,
  sv: /(?<!\S)(?:och|att|det|en|ett|som|av|på|för|med|är)(?!\S)/giu,
  pl: /(?<!\S)(?:w|z|i|się|na|do|nie|że|jest|oraz)(?!\S)/giu,
  ro: /(?<!\S)(?:și|în|din|la|cu|pe|de|pentru|care)(?!\S)/giu,
};
// cspell:enable

/** Letters that Persian and Urdu write in nearly every word, and Arabic never. */
const hasForeignLetters =
  /[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06d2\u0679\u0688\u0691\u06ba\u06be\u06c1]/u;

/** The language of most of a text, BCP 47; `und` if unknown. */
export async function detectLanguage(text: string): Promise<string> {
  const script = scriptOf(text);
  const beginning = beginningIn(script, text);
  const found = byCommonWords(script, beginning) ?? (await byLetters(script, beginning));
  if (script === 'ARAB') return hasForeignLetters.test(beginning) ? found : 'ar';
  return isEnglishTable(found, beginning) ? 'en' : found;
}

function byCommonWords(script: string, text: string): string | undefined {
  const [language, words] = telling[script] ?? [];
  if (!words) return undefined;
  const found = text.match(words)?.length ?? 0;
  const all = text.match(/\S+/gu)?.length ?? 0;
  return found >= least && found > share * all ? language : undefined;
}

/** Whether letters alone speak for another language: the words of tables and lists are mostly names. */
function isEnglishTable(found: string, text: string): boolean {
  const others = othersWords[found];
  if (!others) return false;
  const english = text.match(englishWords)?.length ?? 0;
  return english > (text.match(others)?.length ?? 0);
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
