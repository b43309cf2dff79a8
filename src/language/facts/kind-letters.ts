import { ownVocabulary } from '../../model/own.js';
import type { Mention, Reading } from '../reading/reading.js';
import { isExcepted } from './excepted.js';

/** Letters for the kinds of a vocabulary, which has as many at most. */
const ownLetters = 'B F H I J K M N Q U W Y'.split(' ');

/** The letter of each kind of mention that rules and frames know. */
export const letters: Readonly<Partial<Record<string, string>>> = {
  ...{ Organization: 'O', Country: 'C', Person: 'P', ForumSeries: 'S', Edition: 'E', Event: 'V' },
  ...{ Place: 'L', Topic: 'T', AttendeeCategory: 'A', Group: 'G', Session: 'X' },
  ...Object.fromEntries(ownVocabulary().kinds.map(({ name }, i) => [name, ownLetters[i]])),
};

/** The letter of a mention's kind; Z for exceptions and for kinds without rules. */
export function letterOf(reading: Reading, mention: Mention): string {
  if (mention.type === 'ROLE') return 'R';
  return isExcepted(reading, mention) ? 'Z' : (letters[mention.kind] ?? 'Z');
}
