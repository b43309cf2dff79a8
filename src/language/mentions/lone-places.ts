import { englishPlaces, englishTowns } from '../lexicon/names.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { Reading } from '../reading/reading.js';
import { townOffices } from './english-persons.js';

/** Words after which `in` introduces a place, not a language. */
export const seated =
  /^(?:headquartered|based|seated|located|situated|domiciled|held|born|headquarters|seat|lives|living)$/u;

/** `City of`, `Mayor of`: a place follows. */
export function isOfPlace(noun: string): boolean {
  return englishPlaces.has(noun) || townOffices.test(noun);
}

const farthest = 6;

/** `Lisbon, an old port in …`: the words after the comma describe the name as a place. */
export function isTownBehind({ tokens }: Reading, comma: number): boolean {
  if (wordAt(tokens, comma) !== ',' || !/^(?:an?|the)$/u.test(wordAt(tokens, comma + 1)))
    return false;
  for (let at = comma + 2; at < comma + farthest; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'WORD' || token.isCapital) return false;
    if (englishTowns.has(token.folded))
      return /^(?:in|of|on|near|,)$/u.test(wordAt(tokens, at + 1));
  }
  return false;
}
