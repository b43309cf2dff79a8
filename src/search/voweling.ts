import { foldWithMap } from '#text/fold.js';
import { stemsOf } from './clitics.js';
import { soundOf } from '#text/sound/sound-of.js';
import { wordsOf } from './words.js';

/** The vowel on a letter, and whether the letter is doubled. */
interface Marks {
  readonly vowel: string;
  readonly isDouble: boolean;
}

/** A word of a query with vowels or a shadda, which may distinguish it from another word of the same letters. */
export interface Voweling {
  readonly text: string;
  /** One for each letter. */
  readonly marks: readonly Marks[];
  /** True if it has so few consonants that its marks alone may distinguish it. */
  readonly isShort: boolean;
}

const written = /[\u064E-\u0651]/u;
const vowels: Readonly<Record<string, string>> = { '\u064E': 'A', '\u064F': 'U', '\u0650': 'I' };
const shadda = '\u0651';
/** ال and the next letter, which is doubled if it is a sun letter; that is no mark of the word itself. */
const assimilated = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;
const isVowelLetter = /[اويىء]/u;
const fewConsonants = 2;
const latinVowels: Readonly<Record<string, RegExp>> = {
  A: /^[ae]/u,
  U: /^[ou]/u,
  I: /^[ie]/u,
};
const firstVowel = /^[عاأإآ]/u;
const doubled = /([b-df-hj-np-tv-z])\1/u;

/** The marks of a raw word; undefined if it has none. */
export function vowelingOf(raw: string): Voweling | undefined {
  if (!written.test(raw)) return undefined;
  const { text, map } = foldWithMap(raw);
  const letters = Array.from(raw);
  const article = assimilated.exec(text)?.[0].length ?? -1;
  const marks = map.starts.map((start, at) => {
    const on = letters.slice(start + 1, map.ends[at]);
    const isDouble = on.includes(shadda) && at !== article && !isVowelLetter.test(text[at] ?? '');
    return { vowel: on.map((mark) => vowels[mark] ?? '').join(''), isDouble };
  });
  return { text, marks, isShort: (soundOf(text)?.consonants.length ?? 0) <= fewConsonants };
}

/**
 * Whether a name has the word with other vowels, or with vowels but without the shadda: عَمّان is not عُمان. Words of other
 * letters are ignored.
 */
export function contradictsName(asked: Voweling, name: string): boolean {
  if (!written.test(name)) return false;
  const raw = Array.from(name);
  const { folded, words } = wordsOf(name);
  return words.some(({ text, start, end }) => {
    const from = folded.map.starts[start] ?? 0;
    const met = vowelingOf(raw.slice(from, folded.map.ends[end - 1]).join(''));
    return met !== undefined && isSameWord(asked.text, text) && differ(asked.marks, met.marks);
  });
}

/**
 * Whether a Latin word with the consonants of a short one spells another word: with another first vowel or no double letter.
 * عَمّان is not Oman.
 */
export function isSpeltOtherwise({ text, marks }: Voweling, latin: string): boolean {
  if (marks.some(({ isDouble }) => isDouble) && !doubled.test(latin)) return true;
  const vowel = latinVowels[marks[0]?.vowel ?? ''];
  return firstVowel.test(text) && vowel !== undefined && !vowel.test(latin);
}

function isSameWord(a: string, b: string): boolean {
  return (
    a === b ||
    stemsOf(a).some(({ text }) => text === b) ||
    stemsOf(b).some(({ text }) => text === a)
  );
}

/** Compares from the end, as clitics are at the beginning. */
function differ(a: readonly Marks[], b: readonly Marks[]): boolean {
  for (let back = 1; back <= Math.min(a.length, b.length); back += 1) {
    const [one, other] = [a.at(-back), b.at(-back)];
    if (!one || !other) continue;
    if (one.isDouble !== other.isDouble) return true;
    if (one.vowel !== '' && other.vowel !== '' && one.vowel !== other.vowel) return true;
  }
  return false;
}
