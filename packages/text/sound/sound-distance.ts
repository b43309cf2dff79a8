import type { Consonant } from './consonants.js';
import type { Sound } from './sound-of.js';

/** Vowels between two consonants that may be short, and so unwritten in Arabic: Martian is not مارتن. */
const mostShort = 1;
/**
 * Numbers of consonants up to which no vowel may differ: two across scripts, four within one: Martin and Morton, قطر and قطار.
 */
const fewConsonants = { acrossScripts: 2, inOneScript: 4 };

/**
 * The distance in sound of two words with the same key: 0 for spellings of one word, halves for related consonants and silent
 * vowels, 1 for another vowel; undefined for two different words.
 */
export function soundDistance(a: Sound, b: Sound): number | undefined {
  const isCross = a.script !== b.script;
  const most = mostApart(a, isCross);
  const [arabic, latin] = a.script === 'ARAB' ? [a, b] : [b, a];
  if (isCross && (beginUnlike(arabic, latin) || endUnlike(arabic, latin))) return undefined;
  const vowelsApart = isCross ? writtenInLatin : vowelEdits;
  let distance = 0;
  for (let index = 0; index <= a.consonants.length; index += 1) {
    distance += consonantDistance(arabic.consonants[index], latin.consonants[index], isCross);
    distance += vowelsApart(arabic.vowels[index] ?? '', latin.vowels[index] ?? '', index === 0);
    if (distance > most) return undefined;
  }
  return distance;
}

/** A word that begins with a vowel in one script does so in the other: أكبر is not Cooper. */
function beginUnlike(arabic: Sound, latin: Sound): boolean {
  return (arabic.vowels[0] === '') !== (latin.vowels[0] === '');
}

/** A final vowel is heard and written: Martina is not مارتن, and Saud is not سعودي. */
function endUnlike(arabic: Sound, latin: Sound): boolean {
  const [written = '', heard = ''] = [arabic.vowels.at(-1), latin.vowels.at(-1)];
  return (written === '' && /[AIU]/u.test(heard)) || (written === 'i' && heard === '');
}

function mostApart({ consonants }: Sound, isCross: boolean): number {
  const few = isCross ? fewConsonants.acrossScripts : fewConsonants.inOneScript;
  return consonants.length > few ? 1 : 0.5;
}

function consonantDistance(
  a: Consonant | undefined,
  b: Consonant | undefined,
  isCross: boolean,
): number {
  if (!a || !b || a.letters === b.letters) return 0;
  if ((a.letters & b.letters) === 0) return Infinity;
  return isCross ? 0 : 0.5;
}

/**
 * The number of Arabic vowel letters without a vowel in the Latin spelling, in order. Short vowels are written in Latin alone
 * and cost nothing, one at a time. ع has a vowel next to it, as has an initial alef; a silent ة counts half.
 */
function writtenInLatin(arabic: string, latin: string, isFirst: boolean): number {
  let missing = 0;
  let heard = isFirst ? 1 : 0;
  let at = 0;
  for (const colour of arabic) {
    const found = Array.from(latin).findIndex(
      (vowel, index) => index >= at && isWrittenAs(colour, vowel),
    );
    if (found >= 0) {
      at = found + 1;
      heard += 1;
    } else if (!isFirst || colour !== 'a') missing += losses[colour] ?? 0;
    if (colour === 'c') heard += 1;
  }
  return latin.length - heard > mostShort ? missing + 0.5 : missing;
}

/** The cost of each letter that is not heard. */
const losses: Readonly<Record<string, number>> = { A: 1, I: 1, U: 1, a: 0.5 };

function isWrittenAs(arabic: string, latin: string): boolean {
  const colour = arabic.toUpperCase();
  return colour === latin || (latin === 'E' && /[AI]/u.test(colour));
}

/** The edits between two vowels of one script; a silent e and interchangeable colours of a vowel cost less. */
function vowelEdits(a: string, b: string): number {
  if (a === b) return 0;
  let above = Array.from({ length: b.length + 1 }, (_, length) => cost(b.slice(0, length)));
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a[row - 1] ?? '';
    const current = [cost(a.slice(0, row))];
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1] ?? '';
      current[column] = Math.min(
        (above[column] ?? 0) + cost(letter),
        (current[column - 1] ?? 0) + cost(other),
        (above[column - 1] ?? 0) + swapCost(letter, other),
      );
    }
    above = current;
  }
  return above[b.length] ?? 0;
}

function cost(vowels: string): number {
  return Array.from(vowels).reduce((sum, vowel) => sum + (vowel === 'E' ? 0.5 : 1), 0);
}

function swapCost(a: string, b: string): number {
  if (a.toUpperCase() === b.toUpperCase()) return 0;
  return `${a}${b}`.includes('E') && !`${a}${b}`.includes('U') ? 0 : 1;
}
