import type { Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import { englishRoleAt } from './english-roles.js';

/** Maximum words of an office and its state before the name of its holder. */
const farthest = 6;

/**
 * Whether a name is a person's by an initial, `B. Vale`, or if it has two or three words, by the office directly before it: `ACA
 * Secretary-General <Wren Vale>`, `Ambassador to Oman <Rowan Teal>`.
 */
export function isHolder(reading: Reading, from: number, words: readonly string[]): boolean {
  const { tokens } = reading;
  if (isInitialAt(reading, from)) return true;
  const ends = [from, beforeSeat(reading, from)];
  const offices = Array.from({ length: farthest }, (_, i) => englishRoleAt(tokens, from - 1 - i));
  const office = offices.find((role) => role && ends.includes(role.to));
  const isShort = words.length > 1 && words.length < 4;
  return isShort && office !== undefined && tokens[office.from]?.isCapital === true;
}

/** The place of the preposition before a state or town that ends there: `to Oman`. */
function beforeSeat(reading: Reading, end: number): number | undefined {
  const seat = reading.endingAt(end);
  if (seat?.kind !== 'Country' && seat?.kind !== 'Place') return undefined;
  return wordAt(reading.tokens, seat.from - 1) === 'the' ? seat.from - 2 : seat.from - 1;
}

/** `B.`, `Ch.`: an initial with its stop. */
export function isInitialAt({ tokens }: Reading, at: number): boolean {
  return /^(?:Ch|Sh|Yu|Zh|\p{Lu})$/u.test(tokens[at]?.raw ?? '') && wordAt(tokens, at + 1) === '.';
}
