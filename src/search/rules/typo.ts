import { editDistance } from '../edit-distance.js';
import type { NameTable } from '../names/name-table.js';
import type { Rule } from './match.js';
import { isSlip } from './slip.js';

const ofPeople = 'Person';
const bestQuality = 900;
const hasDigit = /\p{N}/u;
const arabic = /\p{Script=Arabic}/u;
/** Minimum length of a word in which one letter may differ. */
const arabicOne = 6;
const latinOne = 5;

/**
 * Matches words with a few edits, more in longer words; only a single edit may change the first letter. Words of names and
 * numbers are no typos: 2024 is not 2025. A single word without its end matches a one-word name or a person: Pakista, not Kingdo.
 */
export const typo: Rule = function* ({ text, isAlone }, names) {
  const { vocabulary } = names;
  const most = editsAllowed(text);
  if (most === 0 || hasDigit.test(text) || vocabulary.isOfNames(text)) return;
  for (const form of vocabulary.formsNear(text, most)) {
    const distance = editDistance(text, form.text, most);
    if (distance > most || !isMeant(text, form.text, distance)) continue;
    const quality = Math.round(bestQuality - (distance / text.length) * 1000);
    const isCut = isAlone && form.text.startsWith(text);
    for (const term of form.terms)
      yield {
        rule: 'TYPO',
        to: term.text,
        postings: term.postings,
        quality,
        distance,
        ...(isCut && { holdsFor: (slot: number) => isNameCut(slot, names) }),
      };
  }
};

/** Whether a name may be meant by a single word without its end: all of a name, or a name of a person. */
function isNameCut(slot: number, names: NameTable): boolean {
  return names.columns.places[slot] === 1 || names.kindOf(slot) === ofPeople;
}

function isMeant(typed: string, meant: string, distance: number): boolean {
  if (hasDigit.test(meant) || !isLongEnough(meant)) return false;
  return distance > 1 ? meant.startsWith(typed.charAt(0)) : isSlip(typed, meant);
}

/**
 * The maximum edits of a word. In a short one an edit makes another word: Oman, Omar; عمان, عمار; لبنان, لبناء. Arabic writes
 * no short vowels, so its words are short for longer.
 */
function editsAllowed(word: string): number {
  const [one, two] = arabic.test(word) ? [arabicOne, 10] : [latinOne, 9];
  // One letter may have been left out.
  if (word.length < one - 1) return 0;
  return word.length < two ? 1 : 2;
}

/** The matched word must not be short either: Woman is not Oman. */
function isLongEnough(meant: string): boolean {
  return meant.length >= (arabic.test(meant) ? arabicOne : latinOne);
}
