import { stemsOf } from '../clitics.js';
import type { NameTable } from '../names/name-table.js';
import { type Sound, soundOf } from '#text/sound/sound-of.js';
import { soundDistance } from '#text/sound/sound-distance.js';
import type { Form } from '../vocabulary/form.js';
import { slotOf } from '../vocabulary/posting.js';
import type { AskedWord, Match, Rule } from './match.js';

const sameScriptQuality = 880;
const otherScriptQuality = 770;
const lossPerStep = 200;
const fewConsonants = 2;
/** Maximum letters of a word in which every vowel counts: Omen is not Oman. */
const shortWord = 4;
/** Arabic letters, all of them heard, that make a word spelt out: المنصوري and el Mnsori. */
const speltOutLetters = 5;
/** Conditions on the entities for an unsure likeness. */
const conditions = {
  WHERE_NOT_SPELT: isNotSpelt,
  WHERE_IT_SPELLS_ONE_WORD: spellsOneWord,
} as const;
/** The ending ة sounds as t before the next word: منظمة التعاون, Munazzamat al-Taawun. */
const construct = /(?<=[a-z]{4}a)t$/u;
const feminine = 'ه';

/** Matches a word of the name that sounds alike, apart from articles: Jassem and Jasim, Rosenberg and روزنبرغ. */
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
  const { quality, distance, holds } = likeness;
  const holdsFor = holds === 'ALWAYS' ? undefined : conditions[holds](asked, names);
  for (const { text, postings } of form.terms)
    if (!isAcronym(text, names))
      yield {
        rule: 'TRANSLITERATION',
        to: text,
        postings,
        quality,
        distance,
        ...(holdsFor && { holdsFor }),
      };
}

interface Likeness {
  readonly quality: number;
  readonly distance: number;
  /** The entities whose name it is. */
  readonly holds: 'ALWAYS' | keyof typeof conditions;
}

function likenessOf(word: AskedWord, asked: Sound, met: string): Likeness | undefined {
  const sound = soundOf(met);
  const distance = sound && soundDistance(asked, sound);
  if (!sound || distance === undefined) return undefined;
  const loss = distance * lossPerStep;
  if (asked.script !== sound.script) {
    if (!areSpeltOut(asked, sound)) return undefined;
    const holds = isSpelling(word, asked, met, distance) ? 'ALWAYS' : 'WHERE_NOT_SPELT';
    return { quality: otherScriptQuality - loss, distance, holds };
  }
  if (areOtherShortWords(word.text, asked, met, sound)) return undefined;
  const holds = haveSameConsonants(asked, sound) ? 'ALWAYS' : 'WHERE_IT_SPELLS_ONE_WORD';
  return { quality: sameScriptQuality - loss, distance, holds };
}

/** Whether it is a spelling of the matched word, whatever the entity's other names. */
function isSpelling(word: AskedWord, asked: Sound, met: string, distance: number): boolean {
  return word.isMixed || (distance === 0 && saysEnough(asked, met));
}

/** Acronyms are read letter by letter: DCOO is not DCO. */
function isAcronym(text: string, names: NameTable): boolean {
  return names
    .named(text)
    .some((slot) => names.columns.isAcronym[slot] === 1 && names.name(slot).nameKind !== 'EXONYM');
}

/** False for Latin letters without a vowel, which are short for something: QTR. */
function areSpeltOut(...sounds: readonly Sound[]): boolean {
  return sounds.every(({ script, vowels }) => script === 'ARAB' || vowels.some(Boolean));
}

function areOtherShortWords(word: string, asked: Sound, met: string, sound: Sound): boolean {
  return isShort(word) && isShort(met) && !haveSameVowels(asked, sound);
}

function haveSameConsonants(a: Sound, b: Sound): boolean {
  return a.consonants.every(({ letters }, at) => letters === b.consonants[at]?.letters);
}

function isShort(text: string): boolean {
  return text.length <= shortWord;
}

function haveSameVowels(a: Sound, b: Sound): boolean {
  return a.vowels.every((vowel, at) => vowel === b.vowels[at]);
}

/** In Arabic letters most names have one spelling, so the entity's own spelling tells more than the sound of a Latin one. */
function saysEnough({ script, consonants }: Sound, met: string): boolean {
  if (script === 'ARAB') return consonants.length > fewConsonants + 1;
  return consonants.length > fewConsonants || met.length >= speltOutLetters;
}

/**
 * True if both words are spellings of one Arabic name: Gasim and Jasim are both جاسم, as g and j spell ج; Gordan is not Jordan,
 * whose Arabic name has no ج. An entity without a name in the other script passes.
 */
function spellsOneWord(asked: Sound, names: NameTable): (slot: number) => boolean {
  const other = asked.script === 'ARAB' ? 'LATN' : 'ARAB';
  const spelt = new Set<number>();
  for (const { text, terms } of names.vocabulary.formsSoundingLike(asked)) {
    const sound = soundOf(text);
    if (sound?.script !== other || soundDistance(asked, sound) === undefined) continue;
    for (const { postings } of terms)
      for (const posting of postings) spelt.add(names.entityOf(slotOf(posting)));
  }
  return (slot) => {
    const entity = names.entityOf(slot);
    return spelt.has(entity) || !names.entities.isSpeltIn(entity, other);
  };
}

/**
 * عمان sounds like Oman and like Amman, جيبوتي nearly like Egypt: a doubtful likeness to the other script counts only for an
 * entity without a spelling in this script, which would decide.
 */
function isNotSpelt({ script }: Sound, names: NameTable): (slot: number) => boolean {
  return (slot) => !names.entities.isSpeltIn(names.entityOf(slot), script);
}
