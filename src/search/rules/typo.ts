import { editDistance } from '../edit-distance.js';
import type { Rule } from './match.js';
import { isSlip } from './slip.js';

const bestQuality = 900;
const hasDigit = /\p{N}/u;
const arabic = /\p{Script=Arabic}/u;
/** How long a word is of which one letter may differ. */
const arabicOne = 6;
const latinOne = 5;

/**
 * A few letters differ, more in longer words; all but one edit leave the first letter alone. A word of some
 * name is not a typo, nor is a number: 2024 is not 2025. A word alone without its end is one of a name of one word: Pakista, not Kingdo.
 */
export const typo: Rule = function* ({ text, isAlone }, { vocabulary, columns }) {
  const most = editsAllowed(text);
  if (most === 0 || hasDigit.test(text) || vocabulary.isOfNames(text)) return;
  for (const form of vocabulary.formsNear(text, most)) {
    const distance = editDistance(text, form.text, most);
    if (distance > most || !isMeant(text, form.text, distance)) continue;
    const quality = Math.round(bestQuality - (distance / text.length) * 1000);
    const isCut = isAlone && form.text.startsWith(text);
    for (const term of form.terms)
      yield {
        ...{ rule: 'TYPO', to: term.text, postings: term.postings, quality, distance },
        ...(isCut && { holdsFor: (slot: number) => columns.places[slot] === 1 }),
      };
  }
};

function isMeant(typed: string, meant: string, distance: number): boolean {
  if (hasDigit.test(meant) || !isLongEnough(meant)) return false;
  return distance > 1 ? meant.startsWith(typed.charAt(0)) : isSlip(typed, meant);
}

/**
 * In a short word an edit makes another word: Oman, Omar; عمان, عمار; لبنان, لبناء. Arabic writes no short
 * vowels, so that its words are short for longer.
 */
function editsAllowed(word: string): number {
  const [one, two] = arabic.test(word) ? [arabicOne, 10] : [latinOne, 9];
  // One letter may have been left out.
  if (word.length < one - 1) return 0;
  return word.length < two ? 1 : 2;
}

/** The word that is meant is no short one either: Woman is not Oman. */
function isLongEnough(meant: string): boolean {
  return meant.length >= (arabic.test(meant) ? arabicOne : latinOne);
}
