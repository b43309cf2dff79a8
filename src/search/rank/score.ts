import type { IndexedName } from '../name.js';

/** What speaks for a name, counted over the words of one reading of the query. */
export interface Evidence {
  /** Words asked for, the bits of those that this name met, and how many these are. */
  readonly asked: number;
  readonly words: number;
  readonly met: number;
  /** Over the words met, each up to 1000. */
  readonly qualitySum: number;
  /** Words of the name that count, and how many of them were met. */
  readonly places: number;
  readonly placesMet: number;
  /** The first word asked for is the first of the name. */
  readonly leads: boolean;
}

/** The quality of the word itself. */
const surest = 1000;
const queryShare = 0.66;
const nameShare = 0.3;
const leadShare = 0.02;
/** A word that another name of the same entity met. */
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
/** Scores are told apart to four digits; the two behind them hold the length of the name. */
const rounding = 1e4;
const lengthRoom = 100;

/**
 * How well a name answers, 0 to 0.98, from how much of the query it met, how much of it was met, and how surely.
 * A matter of the query and the names of one entity alone, so that a page stays where it was when others come and go.
 *
 * @param metByEntity how many words any of its names met
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

/** Below this, a search has only found a faint likeness in a long text. */
export const leastScore = 0.5;

/** The score of a name that is the whole query. */
export const exactScore = 1;
/** That of a name that is the whole query without its clitics. */
export const cliticScore = 0.95;

/** What a name of this kind loses: of two with the same score, the official or short one is above. */
export function handicapOf(nameKind: IndexedName['nameKind']): number {
  return handicaps[nameKind];
}

/**
 * The score as it is shown and ordered by, in six digits. Rounded before the length (in code points) is taken
 * off, so that a length decides only between what is equal: the shorter name is above.
 */
export function finalScore(score: number, handicap: number, length: number): number {
  const steps =
    Math.round((score - handicap) * rounding) * lengthRoom - Math.min(length, lengthRoom - 1);
  return steps / (rounding * lengthRoom);
}
