import { fold } from '../shared/text/fold.js';
import { getOrMake } from '../shared/get-or-make.js';
import { isWeightless } from './weightless-words.js';
import { wordTexts } from './words.js';

/** Languages in which states are asked for beside Arabic and English: those of the United Nations, and the larger ones of the region and its neighbours. */
const languages = [
  ...['fr', 'es', 'pt', 'it', 'de', 'nl', 'ru', 'zh'],
  ...['tr', 'fa', 'ur', 'bn', 'hi', 'el', 'ha', 'sw', 'so', 'am', 'ms', 'id'],
];

// cspell:disable
/** What says in these languages that a state is meant, and of what form: le Royaume du Maroc, Katar Devleti. */
const forms: ReadonlySet<string> = new Set(
  fold(`
    royaume republique sultanat etat emirat pays reino republica sultanato estado emirato pais
    konigreich republik sultanat staat regno repubblica stato krallik kralligi cumhuriyeti devleti sultanligi
    i el los las il lo gli der die das o os
  `).split(' '),
);
/** l’Arabie, d’Oman: folding takes the apostrophe away, and makes one word of two. */
const elision = /(?<!\p{L})[dl]['’](?=\p{L})/giu;
// cspell:enable

const fewLetters = 3;
const isCode = /^[A-Z]{2}$/u;
let displays: readonly Intl.DisplayNames[] | undefined;
const kept = new Map<string, readonly string[]>();

/**
 * What a state is called in other languages, by its code of two letters; none for a code that is nobody's. By the Common Locale
 * Data Repository, which the runtime brings along.
 */
export function exonymsOf(code: string): readonly string[] {
  if (!isCode.test(code)) return [];
  return getOrMake(kept, code, () => {
    displays ??= languages.map(
      (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
    );
    const names = displays.flatMap((display) => display.of(code) ?? []);
    return Array.from(new Map(names.filter(isTelling).map((name) => [fold(name), name])).values());
  });
}

/** What is left of Omã without its mark is not what is written. */
function isTelling(name: string): boolean {
  return fold(name).length > fewLetters || fold(name) === name.toLowerCase();
}

/** A query as such a name is compared: without articles, and without what says that a state is meant. */
export function bareKey(query: string): string {
  return wordTexts(query.replace(elision, ' '))
    .filter((word) => !isWeightless(word) && !forms.has(word))
    .join(' ');
}
