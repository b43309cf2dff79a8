import { englishRoleAt } from '../mentions/english-roles.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { isNamedPerson } from '../reading/mention.js';

const farthest = 10;

/** `the Mayor of Lisbon, Rosa Miller, told …`, `said its deputy head, Rosa Miller`: the person after the comma of an office. */
export function apposedTo(reading: Reading, from: number): Mention | undefined {
  const { tokens } = reading;
  let hasOffice = false;
  for (let at = from; at < from + farthest; at += 1) {
    const token = tokens[at];
    if (token?.raw === ',') return hasOffice ? namedAt(reading, at + 1) : undefined;
    if (token === undefined || (token.kind === 'MARK' && token.folded !== "'s")) return undefined;
    hasOffice ||= englishRoleAt(tokens, at) !== undefined || kin.test(token.folded);
  }
  return undefined;
}

const kin = /^(?:deputy|colleague|partner|successor|predecessor|spokesman|spokeswoman|mayor)$/u;

function namedAt(reading: Reading, at: number): Mention | undefined {
  const person = reading.startingAt(at);
  return person && isNamedPerson(person) ? person : undefined;
}

/**
 * `Miller, who left in 2022 and now advises the Ministry, recalls …`: the opening comma of an aside that ends before a verb.
 */
export function openingOfAside(reading: Reading, from: number, verb: number): number | undefined {
  for (let at = verb - 2; at > from; at -= 1) {
    const word = wordAt(reading.tokens, at);
    if (/^[.;:«“"]$/u.test(word)) return undefined;
    if (word === ',' && reading.endingAt(at)?.kind === 'Person') return at;
  }
  return undefined;
}
