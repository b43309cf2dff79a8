import { englishOrganisations } from '../lexicon/names.js';
import { ministerial, officeFields } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { skipArticle } from './english-chunks.js';
import { englishRoleAt } from './english-roles.js';

/** `Director of Research`, with no article before it. */
export function isFieldWithin(reading: Reading, from: number, to: number): boolean {
  const isOf = /^(?:of|for)$/u.test(wordAt(reading.tokens, from - 1));
  return (
    isOf && officeFields.has(wordAt(reading.tokens, to - 1)) && isRoleBefore(reading, from - 1)
  );
}

/** `Director of Ports at the Ministry`: the field precedes the owner of the office. */
export function isFieldOf(reading: Reading, at: number): boolean {
  const isJoint = /^(?:at|in|for|with|of)$/u.test(wordAt(reading.tokens, at));
  const next = skipArticle(reading, at + 1);
  const isBody =
    reading.startingAt(next)?.kind === 'Organization' ||
    (wordAt(reading.tokens, at) === 'at' && reading.tokens[next]?.isCapital === true) ||
    (next > at + 1 &&
      reading.tokens[next]?.isCapital === true &&
      englishOrganisations.has(wordAt(reading.tokens, next)));
  return isJoint && isBody;
}

/** A field follows a minister: `Minister of Energy`. */
export function isRoleBefore(reading: Reading, of: number): boolean {
  for (let at = of - 1; at > of - 5; at -= 1) {
    const role = englishRoleAt(reading.tokens, at);
    // `the Union's Director of Ports`: the owner precedes the office, and its field follows.
    if (role)
      return role.to <= of && !ministerial.has(role.key) && wordAt(reading.tokens, at - 1) !== "'s";
  }
  return false;
}
