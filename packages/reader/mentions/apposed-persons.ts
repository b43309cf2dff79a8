import { englishRoleAt } from './english-roles.js';
import { behindTitles } from '../reading/leading.js';
import type { Mention, Reading } from '../reading/reading.js';
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
  const person = reading.startingAt(behindTitles(reading, at));
  return person && isNamedPerson(person) ? person : undefined;
}
