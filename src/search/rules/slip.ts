import { getOrMake } from '../../shared/get-or-make.js';

/** The rows of keys as they lie, the lower ones half a key to the right. */
const keyboards = [
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', '\u0000ء\u0000ر\u0000\u0000هوزظ'],
];

/** Letters that are taken for one another: vowels, sounds, and the forms that Arabic tells apart by points alone. */
const alike = [
  ...['aeiouy', 'ckqs', 'gj', 'sz', 'fvp', 'bp', 'td', 'mn', 'vw'],
  ...['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'وي'],
  ...['تط', 'دض', 'سصث', 'ذزظ', 'هح', 'كق', 'غجقگ', 'ءاع', 'بپ', 'فڤ'],
];

const keys = new Map<string, Set<string>>();
const neighbours = new Map<string, Set<string>>();
for (const rows of keyboards)
  for (const [at, row] of rows.entries()) noteRow(row, rows[at + 1] ?? '');
for (const group of alike) for (const letter of group) note(neighbours, letter, group);

const arabicWord = /\p{Script=Arabic}/u;
/** From so many letters on hardly any word is one edit from another that is not meant. */
const tellsItself = 8;
/** And in Arabic one that ends otherwise from so many. */
const tellsItsEnd = 10;
/** A plural is no slip in a word of so many letters, and another word in a shorter one. */
const shortestPlural = 7;

/**
 * Whether one letter more, less, swapped or replaced may be a slip of the hand or the ear. In a short word most edits make another
 * word: Greece and Greene; in Arabic above all those at its end, which say what it is: البحرين and البحرية, الرياض and الرياضة.
 */
export function isSlip(typed: string, meant: string): boolean {
  const at = commonStart(typed, meant);
  const isOneLength = typed.length === meant.length;
  const isAtEnd = at >= Math.min(typed.length, meant.length) - (isOneLength ? 1 : 0);
  if (isAtEnd && arabicWord.test(meant) && meant.length < tellsItsEnd) return false;
  if (meant.length >= tellsItself) return true;
  if (isOneLength) return isOtherLetter(typed, meant, at);
  if (at === 0 || typed.length < meant.length) return at > 0;
  return isAtEnd ? isHarmlessEnd(typed) : isStruckToo(typed, at);
}

/** Two letters the wrong way round, or one for another like it. */
function isOtherLetter(typed: string, meant: string, at: number): boolean {
  if (typed[at] === meant[at + 1] && typed[at + 1] === meant[at]) return true;
  return neighbours.get(typed.charAt(at))?.has(meant.charAt(at)) === true;
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
