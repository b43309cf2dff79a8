import { englishOrganisations } from '../lexicon/names.js';
import { ministerial } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '../text/tokens.js';
import { skipArticle } from './english-chunks.js';
import { englishRoleAt } from './english-roles.js';

/** `Director of Ports`, `Minister of Energy`: what the office is of, and no body. */
export function isField(reading: Reading, from: number, to: number): boolean {
  return (
    isMinisterBefore(reading, from - 1) ||
    isFieldOf(reading, to) ||
    isOwnedOffice(reading, from - 1)
  );
}

/** `the Union's Director of Ports`: whose office it is stands before. */
function isOwnedOffice({ tokens }: Reading, of: number): boolean {
  return [1, 2, 3].some(
    (back) => englishRoleAt(tokens, of - back)?.to === of && wordAt(tokens, of - back - 1) === "'s",
  );
}

/** `Director of Ports at the Ministry`: what the office is of stands before whose it is. */
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

/** `Minister of Energy`, `Minister of Trade and Industry`. */
function isMinisterBefore({ tokens }: Reading, of: number): boolean {
  return ministerial.has(englishRoleAt(tokens, of - 1)?.key ?? '');
}

/** Of a minister what follows is a field: `Minister of Energy`. */
export function isRoleBefore(reading: Reading, of: number): boolean {
  for (let at = of - 1; at > of - 5; at -= 1) {
    const role = englishRoleAt(reading.tokens, at);
    // `the Union's Director of Ports`: whose it is stands before the office, and its field behind.
    if (role)
      return role.to <= of && !ministerial.has(role.key) && wordAt(reading.tokens, at - 1) !== "'s";
  }
  return false;
}
