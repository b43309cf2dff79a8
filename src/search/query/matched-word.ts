import type { NameTable } from '../names/name-table.js';
import type { Match, Rule } from '../rules/match.js';
import type { ReadWord } from './reading.js';

/** A word of the query with all it met. */
export interface MatchedWord {
  readonly word: ReadWord;
  readonly matches: readonly Match[];
  /** It may be the beginning of a word of a name: too many to list. */
  readonly isPrefix: boolean;
}

const compoundShare = 0.97;
/** A match of at least this quality is the word in another form, not another word. */
const sure = 850;

/** Asks every rule what a word meets. */
export function matchWord(
  word: ReadWord,
  rules: readonly Rule[],
  isPrefix: boolean,
  names: NameTable,
): MatchedWord {
  const matches = rules.flatMap((rule) => Array.from(rule(word, names)));
  return { word, matches: word.isCompound ? matches.map(asCompound) : matches, isPrefix };
}

function asCompound(match: Match): Match {
  const rule = match.rule === 'TOKEN' ? 'COMPOUND' : match.rule;
  return { ...match, rule, quality: Math.round(match.quality * compoundShare) };
}

/** About how many words of names it meets; exact where it matters, that is for words that are common. */
export function meetingsOf(
  { word, matches, isPrefix }: MatchedWord,
  { vocabulary }: NameTable,
): number {
  const listed = matches.reduce((sum, { postings }) => sum + postings.length, 0);
  return isPrefix ? listed + vocabulary.formCount(word.text) : listed;
}

/** Whether it is not a word of any name, at best the beginning of one, a misspelling or something like it. */
export function isStranger({ matches }: MatchedWord): boolean {
  return matches.every(({ quality }) => quality < sure);
}
