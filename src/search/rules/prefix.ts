import { stemsOf } from '../clitics.js';

const leastQuality = 700;
const range = 200;

/** How sure it is, in thousandths, that a beginning is meant for a word: the surer, the more of the word is there. */
export function prefixQuality(prefix: string, form: string): number {
  return Math.round(leastQuality + (range * prefix.length) / form.length);
}

/**
 * The longest spelling of a word, with or without its article, that begins with the prefix, and where in the
 * word that is; undefined if none does.
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
