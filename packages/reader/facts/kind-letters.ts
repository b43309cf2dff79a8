import { makeOncePer } from '#text/get-or-make.js';
import type { Mention, Reading } from '../reading/reading.js';
import { ownKinds, type Vocabulary } from '../vocabulary.js';
import { isExcepted } from './excepted.js';

/** Letters for the kinds of a vocabulary, which has as many at most. */
const ownLetters = 'B F H I J K M N Q U W Y'.split(' ');

export type Letters = Readonly<Partial<Record<string, string>>>;

/** The letter of each kind of mention that rules and frames know. */
export const lettersOf = makeOncePer((vocabulary: Vocabulary): Letters => ({
  Organization: 'O',
  Country: 'C',
  Person: 'P',
  ForumSeries: 'S',
  Edition: 'E',
  Event: 'V',
  Place: 'L',
  Topic: 'T',
  AttendeeCategory: 'A',
  Group: 'G',
  Session: 'X',
  ...Object.fromEntries(ownKinds(vocabulary).map((name, i) => [name, ownLetters[i]])),
}));

/** The letter of a mention's kind; Z for exceptions and for kinds without rules. */
export function letterOf(reading: Reading, mention: Mention): string {
  if (mention.type === 'ROLE') return 'R';
  if (isExcepted(reading, mention)) return 'Z';
  return lettersOf(reading.lexicon.vocabulary)[mention.kind] ?? 'Z';
}
