import { fold, type FoldedText, foldWithMap } from '#text/fold.js';
import { isWeightless } from './weightless-words.js';

/** A folded word of a name or a query. */
export interface Word {
  readonly text: string;
  /** Half open, in code points of the folded text. */
  readonly start: number;
  readonly end: number;
}

export interface WordList {
  readonly folded: FoldedText;
  readonly words: readonly Word[];
}

const hump = /^\p{Ll}\p{Lu}\p{L}/u;
const perhapsHump = /\p{Ll}[^\p{Lu}\p{Ll}\s]*\p{Lu}/u;

/**
 * The folded words of a text: split at characters other than letters and digits, and within Latin words at a hump (`AlMansour`,
 * `RiverWatch`).
 */
export function wordsOf(text: string): WordList {
  const folded = foldWithMap(text);
  const humps = perhapsHump.test(text) ? humpsIn(text, folded) : new Set<number>();
  const words: Word[] = [];
  let start = 0;
  let word = '';
  let index = 0;
  for (const letter of folded.text) {
    const parts = letter === ' ' || humps.has(index);
    if (parts && word !== '') {
      words.push({ text: word, start, end: index });
      word = '';
    }
    if (letter !== ' ') {
      if (word === '') start = index;
      word += letter;
    }
    index += 1;
  }
  if (word !== '') words.push({ text: word, start, end: index });
  return { folded, words };
}

/** The texts of {@link wordsOf}, in half the time. */
export function wordTexts(text: string): readonly string[] {
  if (perhapsHump.test(text)) return wordsOf(text).words.map((word) => word.text);
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The words of a name that count: the distinguishing ones, or all if there are none. */
export function countedWords<Item>(
  words: readonly Item[],
  textOf: (word: Item) => string,
): readonly Item[] {
  const telling = words.filter((word) => !isWeightless(textOf(word)));
  return telling.length > 0 ? telling : words;
}

/**
 * Folded indices of the capitals that begin a part of a word. Characters removed by folding do not separate a small letter from
 * a capital.
 */
function humpsIn(text: string, { map }: FoldedText): Set<number> {
  const raw = Array.from(text);
  const letters = map.starts.map((at) => raw[at] ?? '');
  const humps = new Set<number>();
  for (let index = 1; index < letters.length; index += 1)
    if (hump.test(letters.slice(index - 1, index + 2).join(''))) humps.add(index);
  return humps;
}
