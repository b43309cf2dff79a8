import { stemsOf } from '../clitics.js';
import type { NameTable } from '../names/name-table.js';
import { type Sound, soundOf } from '../sound/sound-of.js';
import { soundDistance } from '../sound/sound-distance.js';
import type { Form } from '../vocabulary/form.js';
import type { AskedWord, Match, Rule } from './match.js';

const sameScriptQuality = 880;
const otherScriptQuality = 770;
const lossPerStep = 200;
const fewConsonants = 2;
/** In so short a word each vowel tells: Omen is not Oman. */
const shortWord = 4;
/** A word of so many Arabic letters, each of which is heard, is spelt out: البديوي and el Bdewi. */
const speltOutLetters = 5;
/** The ending ة is a t before what follows: منظمة التعاون, Munazzamat al-Taawun. */
const construct = /(?<=[a-z]{4}a)t$/u;
const feminine = 'ه';

/** The word sounds like a word of the name, articles aside: Jassem and Jasim, Rauchbauer and راوخباور. */
export const transliteration: Rule = function* (word, names) {
  const bare = stemsOf(word.text).filter(({ articleOnly }) => articleOnly);
  for (const spelling of [word.text, ...bare.map(({ text }) => text)]) {
    yield* metBySound(word, spelling, names, (form) => form.text !== spelling);
    if (construct.test(spelling))
      yield* metBySound(word, spelling.slice(0, -1), names, (form) => form.text.endsWith(feminine));
  }
};

function* metBySound(
  word: AskedWord,
  spelling: string,
  names: NameTable,
  isMeant: (form: Form) => boolean,
): Generator<Match> {
  const sound = soundOf(spelling);
  if (!sound) return;
  for (const form of names.vocabulary.formsSoundingLike(sound))
    if (isMeant(form)) yield* met(word, sound, form, names);
}

function* met(word: AskedWord, asked: Sound, form: Form, names: NameTable): Generator<Match> {
  const likeness = likenessOf(word, asked, form.text);
  if (!likeness) return;
  const { quality, distance, isSure } = likeness;
  for (const { text, postings } of form.terms) {
    const match = { rule: 'TRANSLITERATION', to: text, postings, quality, distance } as const;
    yield isSure ? match : { ...match, holdsFor: isNotSpelt(asked, names) };
  }
}

interface Likeness {
  readonly quality: number;
  readonly distance: number;
  /** The entity may have another spelling of its own in the script of the word. */
  readonly isSure: boolean;
}

function likenessOf(word: AskedWord, asked: Sound, met: string): Likeness | undefined {
  const sound = soundOf(met);
  const distance = sound && soundDistance(asked, sound);
  if (!sound || distance === undefined) return undefined;
  const loss = distance * lossPerStep;
  if (asked.script === sound.script)
    return isShort(word.text) && isShort(met) && !haveSameVowels(asked, sound)
      ? undefined
      : { quality: sameScriptQuality - loss, distance, isSure: true };
  const isSure = word.isMixed || (distance === 0 && saysEnough(asked, met));
  return { quality: otherScriptQuality - loss, distance, isSure };
}

function isShort(text: string): boolean {
  return text.length <= shortWord;
}

function haveSameVowels(a: Sound, b: Sound): boolean {
  return a.vowels.every((vowel, at) => vowel === b.vowels[at]);
}

/** In Arabic letters most names are written in one way, so that the entity's own tells more than the sound of a Latin one. */
function saysEnough({ script, consonants }: Sound, met: string): boolean {
  if (script === 'ARAB') return consonants.length > fewConsonants + 1;
  return consonants.length > fewConsonants || met.length >= speltOutLetters;
}

/**
 * عمان sounds like Oman and like Amman, جيبوتي nearly like Egypt: a doubtful likeness to the other script
 * counts only for an entity without a spelling of its own in this one, which could tell.
 */
function isNotSpelt({ script }: Sound, names: NameTable): (slot: number) => boolean {
  return (slot) => !names.entities.isSpeltIn(names.entityOf(slot), script);
}
