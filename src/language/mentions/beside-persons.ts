import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { skipArticle } from './english-chunks.js';

/** `Rosa Miller and <Omar Lind> founded`: a name joined to a person by the same action. */
export function isBesidePerson(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const before = wordAt(tokens, from - 1);
  const isHeard = before === 'from' && /^(?:heard|hear|hears)$/u.test(wordAt(tokens, from - 2));
  if (!isHeard && /^(?:of|in|at|from|the|to|for|on|near|a|an)$/u.test(before)) return false;
  if (wordAt(tokens, to) !== 'and') return false;
  const other = reading.startingAt(skipArticle(reading, to + 1));
  return other?.kind === 'Person' && other.type === 'NAME';
}
