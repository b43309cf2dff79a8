import type { Consonant } from './consonants.js';
import type { Sound } from './sound-of.js';

/** Two consonants say little: then no vowel may differ. */
const fewConsonants = 2;

/**
 * How far two words with the same key are from one another in sound: 0 for spellings of one word, halves for related
 * consonants and silent vowels, 1 for another vowel; undefined where they are two words.
 */
export function soundDistance(a: Sound, b: Sound): number | undefined {
  const most = a.consonants.length > fewConsonants ? 1 : 0.5;
  const isCross = a.script !== b.script;
  const [arabic, latin] = a.script === 'ARAB' ? [a, b] : [b, a];
  const vowelsApart = isCross ? writtenInLatin : vowelEdits;
  let distance = 0;
  for (let index = 0; index <= a.consonants.length; index += 1) {
    distance += consonantDistance(arabic.consonants[index], latin.consonants[index], isCross);
    distance += vowelsApart(arabic.vowels[index] ?? '', latin.vowels[index] ?? '');
    if (distance > most) return undefined;
  }
  return distance;
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
 * How many of the Arabic vowel letters have no vowel in the Latin spelling, in order; short vowels are written
 * in Latin alone and cost nothing.
 */
function writtenInLatin(arabic: string, latin: string): number {
  let missing = 0;
  let at = 0;
  for (const colour of arabic) {
    const found = Array.from(latin).findIndex(
      (vowel, index) => index >= at && isWrittenAs(colour, vowel),
    );
    if (found >= 0) at = found + 1;
    else if (/[AIU]/u.test(colour)) missing += 1;
  }
  return missing;
}

function isWrittenAs(arabic: string, latin: string): boolean {
  return arabic === latin || (latin === 'E' && /[AI]/u.test(arabic));
}

/**
 * The edits between two vowels of one script; a silent e and the colours that spellings of one vowel swap cost
 * less.
 */
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
