import { getOrMake } from '#text/get-or-make.js';

/** The rows of keys by position, each lower one shifted right by half a key. */
const keyboards = [
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', '\u0000ء\u0000ر\u0000\u0000هوزظ'],
];

/** Arabic letters that differ only in their points. */
const points = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق'];
const hardG = 'غجقگ';
/** Letters that are confused: vowels, similar sounds, and those that differ in their points. */
const alike = [
  ...['aeiouy', 'ckqs', 'gj', 'sz', 'fvp', 'bp', 'td', 'mn', 'vw'],
  ...[...points, 'وي'],
  ...['تط', 'دض', 'سصث', 'ذزظ', 'هح', 'كق', hardG, 'ءاع', 'بپ', 'فڤ'],
];

const keys = new Map<string, Set<string>>();
const neighbours = new Map<string, Set<string>>();
for (const rows of keyboards)
  for (const [at, row] of rows.entries()) noteRow(row, rows[at + 1] ?? '');
for (const group of alike) for (const letter of group) note(neighbours, letter, group);

/** Last letters that state the kind of a word, as their lack does: الرياض and الرياضة. */
const kindEndings = 'هيناتء';
const finalA = /[اي]$/u;
/** The nisba ending: سعودية is no misspelling of سعودة. */
const ofSomething = /يه$/u;
const arabicWord = /\p{Script=Arabic}/u;
/** Minimum letters of a word that hardly any other word is one edit from. */
const tellsItself = 8;
/** The same for an Arabic word with another ending. */
const tellsItsEnd = 10;
/** Minimum letters of a word whose missing last letter may be a typo; in a shorter one the rest is a prefix. */
const shortestCut = 5;
/** Length of a word above which a trailing s is harmless; in a shorter one it makes another word. */
const shortestPlural = 7;

/**
 * Whether an inserted, missing, swapped or replaced letter may be a typo or a mishearing. In a short word most edits make
 * another word: Greece and Greene, Jordan and Gordan. In Arabic this holds above all for the ending, which states the kind of
 * word: البحرين and البحرية, الرياض and الرياضة.
 */
export function isSlip(typed: string, meant: string): boolean {
  const at = commonStart(typed, meant);
  const isOneLength = typed.length === meant.length;
  const isAtEnd = at >= Math.min(typed.length, meant.length) - (isOneLength ? 1 : 0);
  if (isAtEnd && !mayEndOtherwise(typed, meant, at)) return false;
  if (typed === meant.replace(ofSomething, 'ه')) return false;
  if (meant.length >= tellsItself) return true;
  if (isOneLength) return isOtherLetter(typed, meant, at);
  if (at === 0 || typed.length < meant.length) return at > 0;
  return isAtEnd ? isHarmlessEnd(typed) : isStruckToo(typed, at);
}

/** Whether the ending may differ. In Arabic it states the kind of word: الرياض and الرياضة. */
function mayEndOtherwise(typed: string, meant: string, at: number): boolean {
  if (!arabicWord.test(meant)) return typed.length >= shortestCut || typed.length >= meant.length;
  if (meant.length >= tellsItsEnd) return true;
  const [a, b] = [typed.charAt(at), meant.charAt(at)];
  if (isFinalA(typed, meant) || typed === meant + meant.slice(-1)) return true;
  if (kindEndings.includes(a) && kindEndings.includes(b)) return false;
  return meant.length >= tellsItself || typed.length === meant.length;
}

/** True for the two spellings of a final a, of which folding makes ا and ي: يحيا and يحيى. */
function isFinalA(typed: string, meant: string): boolean {
  return finalA.test(typed) && finalA.test(meant) && typed.slice(0, -1) === meant.slice(0, -1);
}

/**
 * True for two swapped letters, or one replaced by a similar one; among first letters only those with which Arabic writes g.
 */
function isOtherLetter(typed: string, meant: string, at: number): boolean {
  const [a, b] = [typed.charAt(at), meant.charAt(at)];
  if (a === meant[at + 1] && typed[at + 1] === b) return true;
  if (isFinalA(typed, meant)) return true;
  if (at === 0) return hardG.includes(a) && hardG.includes(b);
  return neighbours.get(a)?.has(b) === true;
}

/** True for a doubled last letter, or a plural. */
function isHarmlessEnd(typed: string): boolean {
  return typed.at(-1) === typed.at(-2) || (typed.endsWith('s') && typed.length > shortestPlural);
}

/** True for a letter typed along with its neighbour: the same again, or the next key. */
function isStruckToo(typed: string, at: number): boolean {
  const letter = typed[at] ?? '';
  return [typed[at - 1] ?? '', typed[at + 1] ?? ''].some(
    (beside) => beside === letter || keys.get(letter)?.has(beside) === true,
  );
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function noteRow(row: string, below: string): void {
  Array.from(row).forEach((letter, at) => {
    const near = [row[at + 1], below[at - 1], below[at]].join('');
    note(keys, letter, near);
    note(neighbours, letter, near);
  });
}

function note(letters: typeof keys, letter: string, near: Iterable<string>): void {
  for (const other of near) {
    getOrMake(letters, letter, () => new Set()).add(other);
    getOrMake(letters, other, () => new Set()).add(letter);
  }
}
