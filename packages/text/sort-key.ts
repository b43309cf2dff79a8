import { fold } from './fold.js';

/**
 * Sorts above every letter of Unicode's first plane: a letter with this suffix sorts after all words of the letter before it.
 */
const last = '\u{E000}';

/** Letters whose code points lie outside the alphabet, by the Arabic letter that they follow in it. */
const followers: Readonly<Record<string, string>> = {
  ب: 'پ',
  ت: 'ٹ',
  ج: 'چ',
  د: 'ڈ',
  ر: 'ڑژ',
  ف: 'ڤ',
  ق: 'ڨ',
  ك: 'ڭگ',
  ن: 'ں',
  ه: 'ە',
  ي: 'ے',
};

const places = new Map(
  Object.entries(followers).flatMap(([letter, behind]) =>
    Array.from(behind, (follower, rank) => [follower, letter + last.repeat(rank + 1)] as const),
  ),
);

/**
 * A key whose code-point order is alphabetical: word by word, digits before Latin before Arabic, letters of neighbouring
 * languages after the Arabic letter they follow. Folded, so case, hamza and harakat do not count, and two names may share a
 * key. The article ال counts as letters. Needs no collator, so it is equal on every machine.
 */
export function sortKey(text: string): string {
  let key = '';
  for (const letter of fold(text)) key += places.get(letter) ?? letter;
  return key;
}
