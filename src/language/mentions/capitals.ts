import { arabicOrganisations, arabicPlaces, arabicStates, arabicStops } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { hasArticle } from './article.js';
import { addBareName as add, isBareName, isCovered } from './bare-names.js';

/** Words before the name of a capital: prepositions of place, seats, or a mark. */
const leading = /^(?:في|من|الي|نحو|[وف]?مقر(?:ها|ه|هما)|بين|عن|[وف]?هي|مدينه)$/u;

/** ومقرها بورت سان عاصمة سايمارا: the country of a capital, and the capital before it. */
export function readCapitals(reading: Reading): void {
  for (const [at, token] of reading.tokens.entries()) {
    if (token.folded !== 'عاصمه' || !isLand(reading, at + 1)) continue;
    if (!isCovered(reading, at + 1)) add(reading, 'Country', at + 1, at + 2, 0, 0.7);
    readCapital(reading, /^[،,]$/u.test(wordAt(reading.tokens, at - 1)) ? at - 1 : at);
  }
}

/** A single word that is no attribute of the capital and has no continuation: not عاصمة إقليمية, عاصمة للثقافة. */
function isLand(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (reading.startingAt(at)?.kind === 'Country') return true;
  if (!token || isCovered(reading, at) || !isBareName(reading, at) || hasArticle(token))
    return false;
  if (/(?:يه|ات|ون|ين)$/u.test(token.folded)) return false;
  const isNoun = [arabicStates, arabicPlaces, arabicOrganisations].some((words) =>
    words.has(token.folded),
  );
  return !isNoun && endsThere(reading, at + 1);
}

function endsThere({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind === 'MARK' || arabicStops.has(next.folded);
}

/** One or two words after the introducing word. */
function readCapital(reading: Reading, end: number): void {
  for (const from of [end - 1, end - 2]) {
    if (!mayBeName(reading, from)) return;
    if (leading.test(wordAt(reading.tokens, from - 1))) {
      add(reading, 'Place', from, end, 0, 0.7);
      return;
    }
  }
}

function mayBeName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || isCovered(reading, at) || !isBareName(reading, at)) return false;
  return !/(?:يه|ات|ون)$/u.test(token.folded) && !arabicPlaces.has(token.folded);
}
