import type { IndexedName } from '../name.js';

/** What speaks for a name, counted over the words of one reading of the query. */
export interface Evidence {
  /** Words asked for, how many of them a part of a name has to meet, and how many this name met. */
  readonly asked: number;
  readonly needed: number;
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
const leastAskedOfOneWord = 1 / 2;

const handicaps: Readonly<Record<IndexedName['nameKind'], number>> = {
  OFFICIAL: 0,
  SHORT: 0,
  TRANSLITERATION: 0.001,
  ALIAS: 0.002,
};
/** Scores are told apart to four digits; the two behind them hold the length of the name. */
const rounding = 1e4;
const lengthRoom = 100;

/**
 * How many of the words asked for a name has to meet if the query does not hold it whole: two of three, but all
 * where one of them is not a word of any name. منظمة التعاون الإسلامي asks for another organisation than the one
 * that shares two words with it.
 */
export function wordsNeeded(asked: number, hasStranger: boolean): number {
  return hasStranger ? asked : Math.ceil((asked * 2) / 3);
}

/**
 * How well a name answers, 0 to 0.98, from how much of the query it met, how much of it was met, and how surely.
 * A matter of the query and the name alone, so that a page stays where it was when other names come and go.
 */
export function evidenceScore({
  asked,
  met,
  qualitySum,
  places,
  placesMet,
  leads,
}: Evidence): number {
  const quality = qualitySum / surest;
  const queryMet = quality / asked;
  const nameMet = (placesMet / places) * (quality / met);
  return queryShare * queryMet + nameShare * nameMet + (leads ? leadShare : 0);
}

/**
 * Whether it answers at all: it met most of the words asked for, or the query holds the whole name: one of
 * several words, or one word to the letter that is an acronym or at least half of the query.
 */
export function isAnswer(
  { asked, needed, met, qualitySum, places, placesMet }: Evidence,
  isAcronym: boolean,
): boolean {
  if (met >= needed) return true;
  if (placesMet < places) return false;
  return places > 1 || (qualitySum === surest && (isAcronym || met >= asked * leastAskedOfOneWord));
}

/** Below this, a search has only found a faint likeness in a long text. */
export const leastScore = 0.5;

/** The score of a name that is the whole query. */
export const exactScore = 1;

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
