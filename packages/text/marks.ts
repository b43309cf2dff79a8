/**
 * First and last code point of each run, ascending. Written out, so that a newer Unicode version in a newer engine changes no
 * stored key.
 */
type Runs = readonly (readonly [first: number, last: number])[];

/** Marks on or between letters that never distinguish two names. */
const strokes: Runs = [
  [0x0300, 0x036f], // Latin, Greek and Cyrillic diacritics
  [0x0610, 0x061a], // Quranic signs
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f], // harakat, and hamza and madda as combining marks
  [0x0670, 0x0670], // dagger alef
  [0x06d6, 0x06dc], // Quranic pauses
  [0x06df, 0x06e8], // Quranic signs, small waw and yeh
  [0x06ea, 0x06ed],
  [0x0883, 0x0885], // tatweel with a mark on it
  [0x0898, 0x089f],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];

/** Invisible controls of the display: joiners, direction marks and overrides, variation selectors, tags. */
const controls: Runs = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe01ef],
];

/** Signs of elision or transliteration within a Latin word: `women's`, `Int’l`, `Sanaʿa`. */
const apostrophes: Runs = [
  [0x0027, 0x0027],
  [0x0060, 0x0060],
  [0x00b4, 0x00b4],
  [0x02b9, 0x02bf],
  [0x1fef, 0x1fef],
  [0x1ffd, 0x1ffd],
  [0x2018, 0x2019],
  [0x2032, 0x2032],
];

/** Whether a code point is a stroke of the letter before it: a diacritic, a haraka, a Quranic mark, tatweel. */
export function isStroke(codePoint: number): boolean {
  return isIn(strokes, codePoint);
}

/** Whether matching skips a code point: a stroke, a bidi control or zero-width mark, an apostrophe. */
export function isSilent(codePoint: number): boolean {
  return isStroke(codePoint) || isIn(controls, codePoint) || isIn(apostrophes, codePoint);
}

function isIn(runs: Runs, codePoint: number): boolean {
  return runs.some(([first, last]) => first <= codePoint && codePoint <= last);
}
