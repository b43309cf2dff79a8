import { designates } from '../designations.js';
import type { NameTable } from '../names/name-table.js';
import type { Match, Rule } from '../rules/match.js';
import { type Sound, soundOf } from '#text/sound/sound-of.js';
import { placeOf, slotOf } from '../vocabulary/posting.js';
import { contradictsName, isSpeltOtherwise, type Voweling } from '../voweling.js';
import type { Piece, Reading, ReadWord } from './reading.js';

/** A word of the query with all its matches. */
export interface MatchedWord {
  readonly word: ReadWord;
  readonly matches: readonly Match[];
  /** True if it may be the beginning of a word of a name: those are too many to list. */
  readonly isPrefix: boolean;
  /** The names in scope; all by default. */
  readonly scope: Scope | undefined;
}

/** A reading with the matches of its words. */
export interface MatchedReading {
  readonly words: readonly MatchedWord[];
  readonly pieces: readonly Piece[];
  /** True if an answer may lack one of the words. */
  readonly mayLackOne?: true;
}

/** Whether a name is in scope, for a question about a part of the graph. */
export type Scope = (slot: number) => boolean;

const shortestShortened = 3;
export const ofPeople = 'Person';
const compoundShare = 0.97;
/** Minimum quality of a match for the same word in another form; below it is another word. */
const sureQuality = 850;

/** Applies every rule to the words of a reading; the last one may be a prefix if `isPrefix` says so. */
export function matchReading(
  { words, pieces }: Reading,
  rules: readonly Rule[],
  isPrefix: (last: ReadWord) => boolean,
  names: NameTable,
  scope: Scope | undefined,
): MatchedReading {
  const last = words.at(-1);
  return {
    pieces,
    words: words.map((word) => {
      const matches = matchesOf(word, rules, names);
      return {
        word,
        matches: scope ? matches.map(asScoped(scope)) : matches,
        isPrefix: word === last ? isPrefix(word) : matches.length === 0 && isShortened(word),
        scope,
      };
    }),
  };
}

/** Whether a word that the graph lacks may be short for another: Gulf Coop Council; but king is not short for kingdom. */
function isShortened({ text }: ReadWord): boolean {
  return text.length >= shortestShortened && !designates(text, ofPeople);
}

function matchesOf(word: ReadWord, rules: readonly Rule[], names: NameTable): readonly Match[] {
  const { isCompound, voweling } = word;
  const found = rules.flatMap((rule) => Array.from(rule(word, names)));
  const matches = isCompound ? found.map(asCompound) : found;
  return voweling ? matches.map(asVoweled(voweling, names)) : matches;
}

/** Restricts a match to names in scope. */
function asScoped(scope: Scope): (match: Match) => Match {
  return (match) => ({
    ...match,
    holdsFor: (slot) => scope(slot) && (match.holdsFor?.(slot) ?? true),
  });
}

function asCompound(match: Match): Match {
  const rule = match.rule === 'TOKEN' ? 'COMPOUND' : match.rule;
  return { ...match, rule, quality: Math.round(match.quality * compoundShare) };
}

function asVoweled(voweling: Voweling, names: NameTable): (match: Match) => Match {
  const isOther = otherWord(voweling, names);
  return (match) => ({
    ...match,
    holdsFor: (slot) => (match.holdsFor?.(slot) ?? true) && !isOther(slot),
  });
}

/** Whether a name, or a Latin spelling of the same entity, shows that the word with vowels is another one. */
export function otherWord(voweling: Voweling, names: NameTable): (slot: number) => boolean {
  const sound = voweling.isShort ? soundOf(voweling.text) : undefined;
  const spelt = sound ? speltOtherwise(voweling, sound, names) : undefined;
  return (slot) =>
    contradictsName(voweling, names.name(slot).text) ||
    // A translation of a text spells none of its words.
    (names.columns.isText[slot] === 0 && spelt?.get(names.entityOf(slot)) === true);
}

/** By entity, whether all its Latin spellings of a word belong to another word. */
function speltOtherwise(
  voweling: Voweling,
  sound: Sound,
  names: NameTable,
): ReadonlyMap<number, boolean> {
  const spelt = new Map<number, boolean>();
  for (const { text, terms } of names.vocabulary.formsSoundingLike(sound)) {
    if (soundOf(text)?.script !== 'LATN') continue;
    const isOther = isSpeltOtherwise(voweling, text);
    for (const { postings } of terms)
      for (const posting of postings) {
        const entity = names.entityOf(slotOf(posting));
        spelt.set(entity, isOther && spelt.get(entity) !== false);
      }
  }
  return spelt;
}

/** Approximate number of matching words of names; exact for common words, where it matters. */
export function meetingsOf(
  { word, matches, isPrefix }: MatchedWord,
  { vocabulary }: NameTable,
): number {
  const listed = matches.reduce((sum, { postings }) => sum + postings.length, 0);
  return isPrefix ? listed + vocabulary.formCount(word.text) : listed;
}

/**
 * Whether a word occurs only inside names of people, never first or last, and in texts: people are not called by their father's
 * name.
 */
export function isMiddleName({ matches }: MatchedWord, { columns }: NameTable): boolean {
  let isInside = false;
  for (const { postings, isWhole } of matches)
    for (const posting of postings) {
      const slot = slotOf(posting);
      const place = placeOf(posting);
      if (columns.isText[slot] === 1) continue;
      const isOfPerson = columns.kinds[columns.kind[slot] ?? 0] === ofPeople;
      if (!isOfPerson || isWhole || place === 0 || place >= (columns.places[slot] ?? 0) - 1)
        return false;
      isInside = true;
    }
  return isInside;
}

/** Whether it is known from texts alone: a common word that is in no name. */
export function isCommon({ matches }: MatchedWord, { vocabulary }: NameTable): boolean {
  const sure = matches.filter(({ quality }) => quality >= sureQuality);
  return sure.length > 0 && sure.every(({ to, isWhole }) => !isWhole && !vocabulary.isOfNames(to));
}
