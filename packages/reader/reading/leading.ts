import { arabicTitles, englishTitles } from '../lexicon/people.js';
import { formIn } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { wordList } from '#text/words/word-list.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';

/** Prepositions, whose objects are no subject. */
const prepositions = wordList(
  'من في إلى عن مع بين على لدى قبل جانب عند أمام حول بحضور نحو برفقة of in to from with by for at on between than against like under after before about beside behind',
);

/** Whether a preposition leads to a mention and its titles: إلى الوزير, لوزير, `to Dr. Miller`. */
export function isLed({ tokens }: Reading, { from, start }: Mention, earliest = -1): boolean {
  const word = wordAt(tokens, from);
  if (start > (tokens[from]?.start ?? start)) return /^[وف]?[بلك]/u.test(word);
  let at = from - 1;
  while (at > earliest && isTitle(tokens[at], '')) at -= 1;
  return word.startsWith('لل') || (at > earliest && prepositions.has(wordAt(tokens, at)));
}

/** The place after titles and the article. */
export function behindTitles({ tokens }: Reading, at: number): number {
  let place = at;
  while (isTitle(tokens[place])) place += 1;
  return place;
}

/** A title, with its full stop as a separate token or within it, or the article. */
function isTitle(token: Token | undefined, clitics?: string): boolean {
  if (!token) return false;
  const title = token.isArabic ? formIn(token, arabicTitles) : undefined;
  if (title) return (clitics ?? title.clitics) === title.clitics;
  return englishTitles.has(token.folded) || /^(?:the|[.]|(?:[a-z][.]){2,})$/u.test(token.folded);
}
