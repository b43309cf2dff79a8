import { fold } from '#text/fold.js';
import { getOrMake } from '#text/get-or-make.js';
import { isWeightless } from './weightless-words.js';
import { wordTexts } from './words.js';

/**
 * Languages whose names of states can be searched besides Arabic and English: those of the United Nations, and the larger ones
 * of the region and its neighbours.
 */
const languages = [
  ...['fr', 'es', 'pt', 'it', 'de', 'nl', 'ru', 'zh'],
  ...['tr', 'fa', 'ur', 'bn', 'hi', 'el', 'ha', 'sw', 'so', 'am', 'ms', 'id'],
];

// cspell:disable
/** Words in these languages for a state and its form: le Royaume du Maroc, Katar Devleti. */
const forms: ReadonlySet<string> = new Set(
  fold(`
    royaume republique sultanat etat emirat pays reino republica sultanato estado emirato pais
    konigreich republik sultanat staat regno repubblica stato krallik kralligi cumhuriyeti devleti sultanligi
    i el los las il lo gli der die das o os
  `).split(' '),
);
/** l’Arabie, d’Oman: folding removes the apostrophe and would make one word of two. */
const elision = /(?<!\p{L})[dl]['’](?=\p{L})/giu;
// cspell:enable

const fewLetters = 3;
const isCode = /^[A-Z]{2}$/u;
let displays: readonly Intl.DisplayNames[] | undefined;
const kept = new Map<string, readonly string[]>();

/**
 * Names of a state in other languages by its two-letter code, from the runtime's Common Locale Data Repository; empty for an
 * unknown code.
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

/** False for a name that folds to another word, like Omã without its mark. */
function isTelling(name: string): boolean {
  return fold(name).length > fewLetters || fold(name) === name.toLowerCase();
}

/** The key for comparing a query with such names: without articles and words for a state. */
export function bareKey(query: string): string {
  return wordTexts(query.replace(elision, ' '))
    .filter((word) => !isWeightless(word) && !forms.has(word))
    .join(' ');
}
