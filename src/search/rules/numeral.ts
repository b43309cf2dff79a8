import { fold } from '#text/fold.js';
import type { Rule } from './match.js';

const quality = 850;
const digits = /^\p{N}+$/u;

/** One number per line, in all the ways that editions are numbered. */
const numbers = `
  1 i 1st first الأول الأولى
  2 ii 2nd second الثاني الثانية
  3 iii 3rd third الثالث الثالثة
  4 iv 4th fourth الرابع الرابعة
  5 v 5th fifth الخامس الخامسة
  6 vi 6th sixth السادس السادسة
  7 vii 7th seventh السابع السابعة
  8 viii 8th eighth الثامن الثامنة
  9 ix 9th ninth التاسع التاسعة
  10 x 10th tenth العاشر العاشرة
`;

const synonyms = new Map<string, readonly string[]>();
for (const line of numbers.trim().split('\n')) {
  const words = fold(line).split(' ');
  for (const word of words) synonyms.set(word, words);
}

/** Whether a folded word is a number, in figures or words: another number is another thing. */
export function isNumber(word: string): boolean {
  return digits.test(word) || synonyms.has(word);
}

/** Matches the same number in another notation: 4, 4th, IV, fourth, الرابعة. A number alone matches nothing. */
export const numeral: Rule = function* ({ text, isAlone }, { vocabulary }) {
  if (isAlone && digits.test(text)) return;
  for (const synonym of synonyms.get(text) ?? []) {
    const term = vocabulary.term(synonym);
    if (term && synonym !== text)
      yield { rule: 'NUMERAL', to: synonym, postings: term.postings, quality, distance: 0 };
  }
};
