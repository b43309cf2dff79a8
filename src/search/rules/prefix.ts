import { stemsOf } from '../clitics.js';

const leastQuality = 700;
const range = 200;

/** The certainty in thousandths that a prefix stands for a word: it grows with the share of the word. */
export function prefixQuality(prefix: string, form: string): number {
  return Math.round(leastQuality + (range * prefix.length) / form.length);
}

/**
 * The longest spelling of a word, with or without its article, that begins with the prefix, and the place of the prefix in the
 * word; undefined if none does.
 */
export function prefixIn(
  prefix: string,
  word: string,
): { readonly form: string; readonly offset: number } | undefined {
  if (word.startsWith(prefix)) return word === prefix ? undefined : { form: word, offset: 0 };
  const stem = stemsOf(word).find(
    ({ text, articleOnly }) => articleOnly && text.startsWith(prefix),
  );
  return stem && { form: stem.text, offset: word.length - stem.text.length };
}
