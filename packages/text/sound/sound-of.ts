import { type Consonant, consonants } from './consonants.js';

/**
 * The sound of a word: its consonants and the vowels around them, `vowels[i]` before `consonants[i]` and one more after the
 * last.
 */
export interface Sound {
  readonly script: 'ARAB' | 'LATN';
  /** The broad classes of the consonants: only words with the same key can sound alike. */
  readonly key: string;
  readonly consonants: readonly Consonant[];
  /**
   * The colours A, E, I, U of vowels. Lower case marks letters that Arabic writes and Latin may spell otherwise or omit: c for
   * ع and ء, a for alef as the seat of a first vowel and for a last ه (it may be ة), i for a last ي (it may be ى).
   */
  readonly vowels: readonly string[];
}

const latinWord = /^[a-z]{3,}$/u;
const latinParts = /tsch|tch|sch|[dgkpstcz]h|dj|ck|[bdfghjklmnpqrstvzYW]|[aeiouyw]/gu;
const latinColours: Readonly<Record<string, string>> = {
  a: 'A',
  e: 'E',
  i: 'I',
  y: 'I',
  o: 'U',
  u: 'U',
  w: 'U',
};

const arabicWord = /^[ابپتثجچحخدذرزژسشصضطظعغفڤقكگلمنهويء]{3,}$/u;
const arabicParts = /تش|دج|[^اويعءaih]|[اويعءaih]/gu;
const arabicColours: Readonly<Record<string, string>> = {
  ا: 'A',
  ي: 'I',
  و: 'U',
  ع: 'c',
  ء: 'c',
  a: 'a',
  i: 'i',
};

/**
 * The sound of a folded word; undefined if it is too weak: digits, other scripts, fewer than three letters or two consonants.
 */
export function soundOf(word: string): Sound | undefined {
  if (latinWord.test(word))
    return sound('LATN', latinSpelling(word).match(latinParts), latinColours);
  if (arabicWord.test(word))
    return sound('ARAB', arabicSpelling(word).match(arabicParts), arabicColours);
  return undefined;
}

/**
 * A Latin word with one letter for each sound: none doubled, c and x replaced by their sounds, no final h, an initial y or w
 * before a vowel as the consonant Y or W.
 */
function latinSpelling(word: string): string {
  return word
    .replace(/([b-df-hj-np-tv-z])\1/gu, '$1')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/c(?![hk])/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/(?<![dgkpstcz])h$/u, '')
    .replace(/^[yw](?=[aeiou])/u, (letter) => letter.toUpperCase());
}

/** The same for Arabic: an initial ي or و as the consonant Y or W, optional letters in lower case. */
function arabicSpelling(word: string): string {
  return word
    .replace(/لل/gu, 'ل')
    .replace(/^ي/u, 'Y')
    .replace(/^و/u, 'W')
    .replace(/^ا|ه$/gu, 'a')
    .replace(/ي$/u, 'i');
}

function sound(
  script: Sound['script'],
  parts: readonly string[] | null,
  colours: Readonly<Record<string, string>>,
): Sound | undefined {
  const found: Consonant[] = [];
  const vowels = [''];
  for (const part of parts ?? []) {
    const consonant = consonants.get(part);
    if (consonant) {
      found.push(consonant);
      vowels.push('');
    } else vowels.push(withColour(vowels.pop() ?? '', colours[part] ?? ''));
  }
  if (found.length < 2) return undefined;
  return {
    script,
    key: found.map(({ soundClass }) => soundClass).join(''),
    consonants: found,
    vowels,
  };
}

/** `ee` and `oo` are one vowel. */
function withColour(vowel: string, colour: string): string {
  return vowel.endsWith(colour) ? vowel : vowel + colour;
}
