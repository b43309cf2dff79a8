import { getOrMake } from '../../shared/get-or-make.js';

/** The rows of keys as they lie, the lower ones half a key to the right. */
const keyboards = [
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', '\u0000ء\u0000ر\u0000\u0000هوزظ'],
];

/** The forms that Arabic tells apart by points alone. */
const points = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق'];
const hardG = 'غجقگ';
/** Letters that are taken for one another: vowels, sounds, and those forms. */
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

/** The ending of what belongs somewhere, which is no slip of سعودة for سعودية. */
const ofSomething = /يه$/u;
const arabicWord = /\p{Script=Arabic}/u;
/** From so many letters on hardly any word is one edit from another that is not meant. */
const tellsItself = 8;
/** And in Arabic one that ends otherwise from so many. */
const tellsItsEnd = 10;
/** What is a letter short of a word at its end is its beginning, unless it is this long. */
const shortestCut = 5;
/** A plural is no slip in a word of so many letters, and another word in a shorter one. */
const shortestPlural = 7;

/**
 * Whether one letter more, less, swapped or replaced may be a slip of the hand or the ear. In a short word most edits make another
 * word: Greece and Greene, Jordan and Gordan; in Arabic above all those at its end, which say what it is: البحرين and البحرية, الرياض and الرياضة.
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

/** In Arabic the end says what the word is: الرياض and الرياضة. */
function mayEndOtherwise(typed: string, meant: string, at: number): boolean {
  if (!arabicWord.test(meant)) return typed.length >= shortestCut || typed.length >= meant.length;
  if (meant.length >= tellsItsEnd) return true;
  const [a, b] = [typed.charAt(at), meant.charAt(at)];
  if (typed === meant + meant.slice(-1)) return true;
  if (typed.length !== meant.length || meant.length < tellsItself) return false;
  return points.some((group) => group.includes(a) && group.includes(b));
}

/** Two letters the wrong way round, or one for another like it; of first letters those alone with which Arabic writes g. */
function isOtherLetter(typed: string, meant: string, at: number): boolean {
  const [a, b] = [typed.charAt(at), meant.charAt(at)];
  if (a === meant[at + 1] && typed[at + 1] === b) return true;
  if (at === 0) return hardG.includes(a) && hardG.includes(b);
  return neighbours.get(a)?.has(b) === true;
}

/** A last letter twice, or a plural. */
function isHarmlessEnd(typed: string): boolean {
  return typed.at(-1) === typed.at(-2) || (typed.endsWith('s') && typed.length > shortestPlural);
}

/** A letter that came along with one beside it: the same again, or the next key. */
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
