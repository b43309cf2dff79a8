const shadda = '\u0651';
const strokes = /[\u064B-\u0650\u0652\u0640\u0670]/gu;

/**
 * Whether a text doubles a letter that the name does not have doubled: عَمّان is written so where عُمان could be read.
 * Doubling that spelling asks for anyway (after the article, of ي, at the end of the word) tells nothing apart.
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
