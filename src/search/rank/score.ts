import type { IndexedName } from '../name.js';

/** Evidence for a name, counted over the words of one reading of the query. */
export interface Evidence {
  /** Number of query words, the bits of those that this name matched, and their number. */
  readonly asked: number;
  readonly words: number;
  readonly met: number;
  /** Sum over the matched words, each up to 1000. */
  readonly qualitySum: number;
  /** Number of counted words of the name, and of matched ones. */
  readonly places: number;
  readonly placesMet: number;
  /** True if the first query word is the first of the name. */
  readonly leads: boolean;
}

/** The quality of an identical word. */
const surest = 1000;
const queryShare = 0.66;
const nameShare = 0.3;
const leadShare = 0.02;
/** Factor for a word that another name of the same entity matched. */
const otherNameShare = 0.9;

const handicaps: Readonly<Record<IndexedName['nameKind'], number>> = {
  OFFICIAL: 0,
  SHORT: 0,
  IDENTIFIER: 0,
  TRANSLITERATION: 0.001,
  ALIAS: 0.002,
  DEMONYM: 0.003,
  EXONYM: 0.003,
  WORDS: 0.004,
};
/** Scores have four significant digits; the two after them hold the length of the name. */
const rounding = 1e4;
const lengthRoom = 100;

/**
 * The score of an answer, 0 to 0.98: how much of the query the name matched, how much of the name was matched, and how surely.
 * It depends only on the query and the names of one entity, so pages are stable when other names change.
 *
 * @param metByEntity the number of words that any of its names matched
 */
export function evidenceScore(
  { asked, met, qualitySum, places, placesMet, leads }: Evidence,
  metByEntity = met,
): number {
  const quality = qualitySum / surest / met;
  const byOthers = (metByEntity - met) * otherNameShare;
  const queryMet = (quality * (met + byOthers)) / asked;
  const nameMet = (placesMet / places) * quality;
  return queryShare * queryMet + nameShare * nameMet + (leads ? leadShare : 0);
}

/** Minimum score; below it a match is only a faint likeness in a long text. */
export const leastScore = 0.5;

/** Minimum score of a name that lacks a word, and the factor that keeps it below all others. */
export const leastPartialScore = 0.4;
export const partialShare = 0.5;

/** The score of a name that equals the whole query. */
export const exactScore = 1;
/** The score of a name that equals the whole query without its clitics. */
export const cliticScore = 0.95;

/** The deduction for this kind of name: with equal scores, the official or short name comes first. */
export function handicapOf(nameKind: IndexedName['nameKind']): number {
  return handicaps[nameKind];
}

/**
 * The score for display and order, in six digits. It is rounded before the length (in code points) is subtracted, so that the
 * length only decides between equal scores: the shorter name comes first.
 */
export function finalScore(score: number, handicap: number, length: number): number {
  const steps =
    Math.round((score - handicap) * rounding) * lengthRoom - Math.min(length, lengthRoom - 1);
  return steps / (rounding * lengthRoom);
}
