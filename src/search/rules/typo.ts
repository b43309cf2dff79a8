import { editDistance } from '../edit-distance.js';
import type { Rule } from './match.js';

const bestQuality = 900;
const hasDigit = /\p{N}/u;
const arabic = /\p{Script=Arabic}/u;

/**
 * A few letters differ, more in longer words; all but one edit leave the first letter alone. A word of some
 * name is not a typo, nor is a number: 2024 is not 2025.
 */
export const typo: Rule = function* ({ text }, { vocabulary }) {
  const most = editsAllowed(text);
  if (most === 0 || hasDigit.test(text) || vocabulary.term(text)) return;
  for (const form of vocabulary.formsNear(text, most)) {
    const distance = hasDigit.test(form.text) ? Infinity : editDistance(text, form.text, most);
    if (distance > most || (distance > 1 && !form.text.startsWith(text.charAt(0)))) continue;
    const quality = Math.round(bestQuality - (distance / text.length) * 1000);
    for (const term of form.terms)
      yield { rule: 'TYPO', to: term.text, postings: term.postings, quality, distance };
  }
};

/**
 * In a short word an edit makes another word: Oman, Omar; عمان, عمار; لبنان, لبناء. Arabic writes no short
 * vowels, so that its words are short for longer.
 */
function editsAllowed(word: string): number {
  const [one, two] = arabic.test(word) ? [6, 10] : [5, 9];
  if (word.length < one) return 0;
  return word.length < two ? 1 : 2;
}
