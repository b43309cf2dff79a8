import { fold } from '../fold.js';

/** The folded words of a list, separated by spaces. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u).map(foldWord));
}

/** Entries `word = value`, one a line. */
export function wordTable(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [words = '', value = ''] = line.split('=');
        return words
          .split('|')
          .map(
            (word) => [word.trim().split(/\s+/u).map(foldWord).join(' '), value.trim()] as const,
          );
      }),
  );
}

/** `h.e.` keeps its stops, as the token does. */
function foldWord(word: string): string {
  if (/^(?:[a-z]\.){2,}$/u.test(word)) return word;
  const folded = word.split('-').map(fold).join('-');
  return folded === '' ? word : folded;
}

/** The first words of entries: most words of a text are none of them and need no further lookup. */
export function firstWords(phrases: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(phrases, (phrase) => phrase.split(' ', 1)[0] ?? ''));
}
