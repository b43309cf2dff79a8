import { englishPlainWords, nationality } from '../lexicon/english-words.js';
import {
  englishForums,
  englishOrganisations,
  englishPlaceNames,
  englishStates,
} from '../lexicon/names.js';
import { englishTitles } from '../lexicon/people.js';
import { isFirst } from './listed-names.js';
import type { Reading } from '../reading/reading.js';
import { isTitleCase } from '../text/quoted.js';
import { gregorianMonths } from '#text/words/months.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** The tokens of a name. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

/** A new place at a token, or a single capitalised word that is no other name: evidence beside it may make it a state. */
export function mayBeLandAt(reading: Reading, at: number): NameSpan | undefined {
  const there = reading.startingAt(at);
  const isOfLand =
    there?.rule === 'city' ||
    (there && englishPlaceNames.has(wordAt(reading.tokens, there.to - 1)));
  if (there)
    return there.kind === 'Place' && !there.entity.isKnown && !isOfLand ? there : undefined;
  return isLoneName(reading, at) ? { from: at, to: at + 1 } : undefined;
}

/** A capitalised word alone that is no common noun, acronym, title, nationality or part of a title. */
function isLoneName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (!isCapitalised(token) || reading.at(at) || reading.isInDate(at)) return false;
  if (/^(?:.|\p{Lu}{2,6}s?)$/u.test(token.raw) || isCommon(token.folded)) return false;
  const isBehindName = isCapitalised(tokens[at - 1]) && !isFirst(reading, at);
  if (isBehindName || isCapitalised(tokens[at + 1])) return false;
  return !/^an?$/u.test(wordAt(tokens, at - 1)) && !isInTitle(reading, at);
}

function isCapitalised(token: Token | undefined): token is Token {
  return token?.kind === 'WORD' && token.isCapital && !token.isArabic;
}

function isCommon(word: string): boolean {
  const lists = [
    ...[englishPlainWords, englishOrganisations, englishForums, englishStates, gregorianMonths],
  ];
  return (
    nationality.test(word) || englishTitles.has(word) || lists.some((words) => words.has(word))
  );
}

/** Within “Rooms Without Doors” a capitalised word belongs to the title. */
function isInTitle(reading: Reading, at: number): boolean {
  return reading.quoted.some(
    (part) => part.from <= at && at < part.to && isTitleCase(reading.tokens, part),
  );
}
