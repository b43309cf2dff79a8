import { nationality } from '../lexicon/english-words.js';
import { englishPlaces } from '../lexicon/names.js';
import { englishTitles } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { isTitleCase } from '../text/quoted.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { townOffices } from './english-persons.js';

/** Words after which `in` introduces a place, not a language. */
export const seated =
  /^(?:headquartered|based|seated|located|situated|domiciled|held|born|headquarters|seat|lives|living)$/u;

/** `City of`, `Mayor of`: a place follows. */
export function isOfPlace(noun: string): boolean {
  return englishPlaces.has(noun) || townOffices.test(noun);
}

/** Whether a single capitalised word may be a place by default. */
export function mayBeLonePlace(reading: Reading, from: number, to: number): boolean {
  return (
    isSingleName(reading, from, to) && !isInTitle(reading, from) && !isSource(reading, from, to)
  );
}

/** `according to Miller`, and the agency of a report, `(Wire) –`. */
function isSource({ tokens }: Reading, from: number, to: number): boolean {
  if (wordAt(tokens, from - 1) === 'to') return wordAt(tokens, from - 2) === 'according';
  const isInBrackets = wordAt(tokens, from - 1) === '(' && wordAt(tokens, to) === ')';
  return isInBrackets && /^[–—-]$/u.test(wordAt(tokens, to + 1));
}

/** Within “Rooms Without Doors” a capitalised word belongs to the title. */
function isInTitle(reading: Reading, at: number): boolean {
  return reading.quoted.some(
    (part) => part.from <= at && at < part.to && isTitleCase(reading.tokens, part),
  );
}

/** `his wife, Leila`. */
function isOfKin({ tokens }: Reading, from: number): boolean {
  const kin = wordAt(tokens, from - 1) === ',' ? wordAt(tokens, from - 2) : '';
  return /^(?:wife|husband|daughter|son|sister|brother|mother|father|partner|widow)$/u.test(kin);
}

/** One word that is neither a nationality nor a title. */
function isSingleName(reading: Reading, from: number, to: number): boolean {
  const word = reading.tokens[from];
  if (to - from > 1 || !word || isOfKin(reading, from)) return false;
  return !nationality.test(word.folded) && !englishTitles.has(word.folded);
}
