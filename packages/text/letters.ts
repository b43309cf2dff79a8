/**
 * Spelling variants of one letter, by the letter they are folded to. Letters of neighbouring languages (پ چ ژ گ ڤ, ے, ە) are
 * kept.
 *
 * A hamza is dropped and its seat is kept: أ إ آ → ا, ؤ → و, ئ → ي. These are not listed: Unicode's canonical decomposition
 * gives them (UnicodeData.txt: U+0624 = U+0648 U+0654, U+0626 = U+064A U+0654), and the hamza is a stroke. So a text folds
 * alike whether composed or decomposed. A hamza that stands alone (ء) has no seat and stays a letter.
 */
const variants: Readonly<Record<string, string>> = {
  ا: 'ٱٲٳ',
  ي: 'ىی',
  ه: 'ةۃھہ',
  ك: 'ک',
  σ: 'ς',
  // Latin letters that Unicode does not decompose.
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  th: 'þ',
  o: 'ø',
  d: 'đð',
  l: 'ł',
  h: 'ħ',
  i: 'ı',
};

/** Folded forms of lower-case letters and digits that differ from themselves. */
export const foldedLetters: ReadonlyMap<string, string> = new Map([
  ...Object.entries(variants).flatMap(([letter, spellings]) =>
    Array.from(spellings, (spelling) => [spelling, letter] as const),
  ),
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value) => [digit, String(value)] as const),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value) => [digit, String(value)] as const),
]);
