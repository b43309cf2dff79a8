import type { NameTable } from '../names/name-table.js';
import type { Match, Rule } from '../rules/match.js';
import { contradictsName, contradictsSpellings, type Voweling } from '../voweling.js';
import { wordTexts } from '../words.js';
import type { Piece, Reading, ReadWord } from './reading.js';

/** A word of the query with all it met. */
export interface MatchedWord {
  readonly word: ReadWord;
  readonly matches: readonly Match[];
  /** It may be the beginning of a word of a name: too many to list. */
  readonly isPrefix: boolean;
}

/** A reading with what its words met. */
export interface MatchedReading {
  readonly words: readonly MatchedWord[];
  readonly pieces: readonly Piece[];
}

const compoundShare = 0.97;
/** A match of at least this quality is the word in another form, not another word. */
const sureQuality = 850;

/** Asks every rule what the words of a reading meet; the last one may be a beginning where `isPrefix` says so. */
export function matchReading(
  { words, pieces }: Reading,
  rules: readonly Rule[],
  isPrefix: (last: ReadWord) => boolean,
  names: NameTable,
): MatchedReading {
  const last = words.at(-1);
  return {
    pieces,
    words: words.map((word) => matchWord(word, rules, word === last && isPrefix(word), names)),
  };
}

function matchWord(
  word: ReadWord,
  rules: readonly Rule[],
  isPrefix: boolean,
  names: NameTable,
): MatchedWord {
  const { isCompound, voweling } = word;
  const found = rules.flatMap((rule) => Array.from(rule(word, names)));
  const matches = isCompound ? found.map(asCompound) : found;
  return { word, matches: voweling ? matches.map(asVoweled(voweling, names)) : matches, isPrefix };
}

function asCompound(match: Match): Match {
  const rule = match.rule === 'TOKEN' ? 'COMPOUND' : match.rule;
  return { ...match, rule, quality: Math.round(match.quality * compoundShare) };
}

function asVoweled(voweling: Voweling, names: NameTable): (match: Match) => Match {
  return (match) => ({
    ...match,
    holdsFor: (slot) => (match.holdsFor?.(slot) ?? true) && !isOtherWord(voweling, slot, names),
  });
}

/** Whether a name, or a Latin spelling of the same entity, shows that the word with its vowels is another. */
export function isOtherWord(voweling: Voweling, slot: number, names: NameTable): boolean {
  if (contradictsName(voweling, names.name(slot).text)) return true;
  // A translation of a text spells none of its words.
  if (!voweling.isShort || names.columns.isText[slot] === 1) return false;
  const latin = Array.from(names.namesOf(names.entityOf(slot)), (other) => names.name(other))
    .filter(({ script }) => script === 'LATN')
    .flatMap(({ text }) => wordTexts(text));
  return contradictsSpellings(voweling, latin);
}

/** About how many words of names it meets; exact where it matters, that is for words that are common. */
export function meetingsOf(
  { word, matches, isPrefix }: MatchedWord,
  { vocabulary }: NameTable,
): number {
  const listed = matches.reduce((sum, { postings }) => sum + postings.length, 0);
  return isPrefix ? listed + vocabulary.formCount(word.text) : listed;
}

/** Whether it is known from texts alone: a word of the language, in nobody's name. */
export function isCommon({ matches }: MatchedWord, { vocabulary }: NameTable): boolean {
  const sure = matches.filter(({ quality }) => quality >= sureQuality);
  return sure.length > 0 && sure.every(({ to, isWhole }) => !isWhole && !vocabulary.isOfNames(to));
}
