const shadda = '\u0651';
const strokes = /[\u064B-\u0650\u0652\u0640\u0670]/gu;

/**
 * Whether a text doubles a letter that is single in the name: عَمّان is written so to exclude عُمان. Doubling required by
 * spelling (after the article, of ي, at the end of the word) does not count.
 */
export function isRespelled(raw: string, name: string): boolean {
  if (name.includes(shadda)) return false;
  const letters = raw.replace(strokes, '');
  const at = letters.indexOf(shadda);
  if (at < 0 || at >= letters.length - 1) return false;
  const doubled = letters.charAt(at - 1);
  const isAfterArticle = /(?:^|[وفبكل])ال$/u.test(letters.slice(0, at - 1)) || at < 2;
  return doubled !== 'ي' && !isAfterArticle;
}
