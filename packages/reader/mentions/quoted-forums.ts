import { arabicEditions, arabicEditionsOf, englishEditions } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { readOrdinal } from '#text/words/numerals.js';
import { wordAt } from '#text/words/tokens.js';

const longest = 8;

/** النسخة الثانية من «…», `the second edition of “…”`: the quoted words are a forum, whatever they are. */
export function readQuotedForums(reading: Reading): void {
  for (const { from, to } of reading.quoted)
    if (to - from <= longest && isBehindEdition(reading, from - 1) && isName(reading, from, to))
      reading.addNamed({ from, to, kind: 'ForumSeries', rule: 'quoted-forum', confidence: 0.85 });
}

/** Words alone that form no sentence. */
function isName({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind }) => kind !== 'MARK');
}

/** Whether the mark at a token follows a numbered edition and من or `of`. */
function isBehindEdition({ tokens }: Reading, mark: number): boolean {
  const at = wordAt(tokens, mark - 1) === 'the' ? mark - 2 : mark - 1;
  if (wordAt(tokens, at) === 'of') return englishEditions.has(wordAt(tokens, at - 1));
  const end = wordAt(tokens, at) === 'من' ? at : mark;
  return [end - 2, end - 3].some((noun) => {
    const token = tokens[noun];
    const isEdition =
      token !== undefined && (formIn(token, arabicEditions) ?? formIn(token, arabicEditionsOf));
    return Boolean(isEdition) && readOrdinal(tokens, noun + 1)?.to === end;
  });
}
