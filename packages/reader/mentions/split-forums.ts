import { arabicForums, arabicStops } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { readOrdinal } from '#text/words/numerals.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** An edition whose number is within the name of its forum, with that name. */
export interface SplitForum {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly ordinal: number;
  readonly name: string;
  /** The name in one piece without the article of its noun: قمة الأرشيف الحي for القمة … للأرشيف الحي. */
  readonly joined: string;
}

const mostAdjectives = 2;
const mostWords = 3;

/** المؤتمر الوطني الخامس للمهارات, الملتقى الثالث لطرق الجبال: the noun and its adjectives, the number, then the topic. */
export function splitForumAt(reading: Reading, from: number): SplitForum | undefined {
  const { tokens } = reading;
  const skip = skipOfForum(tokens[from]);
  if (skip === undefined) return undefined;
  let at = from + 1;
  while (at <= from + mostAdjectives && isAdjective(reading, at)) at += 1;
  const ordinal = wordAt(tokens, at).startsWith('ال') ? readOrdinal(tokens, at) : undefined;
  if (!ordinal) return undefined;
  const to = endOfSubject(reading, ordinal.to);
  if (to === ordinal.to) return undefined;
  const [noun, subject] = [reading.words(from, at, skip), reading.words(ordinal.to, to)];
  const joined = `${noun.replace(/^ال/u, '')} ${subject.replace(/^ل(?=ل)/u, 'ا').replace(/^ل/u, '')}`;
  return { from, to, skip, ordinal: ordinal.value, name: `${noun} ${subject}`, joined };
}

/** The number of letters before المؤتمر in the word; undefined for another word. */
function skipOfForum(token: Token | undefined): number | undefined {
  const form = token?.isArabic === true ? formIn(token, arabicForums) : undefined;
  return form?.folded.startsWith('ال') === true ? form.skip : undefined;
}

function isAdjective({ tokens }: Reading, at: number): boolean {
  const isOrdinal = readOrdinal(tokens, at) !== undefined;
  return !isOrdinal && /^ال.{2,}(?:ي|يه)$/u.test(wordAt(tokens, at));
}

/** للمهارات, لطرق الجبال: the complement with ل, up to the first word with the article. */
function endOfSubject(reading: Reading, from: number): number {
  const first = wordAt(reading.tokens, from);
  if (isTaken(reading, from) || !/^ل.{3,}/u.test(first)) return from;
  if (first.startsWith('لل')) return withAdjective(reading, from + 1);
  for (let at = from + 1; at < from + mostWords; at += 1) {
    if (isTaken(reading, at) || reading.tokens[at]?.isArabic !== true) return from;
    if (wordAt(reading.tokens, at).startsWith('ال')) return withAdjective(reading, at + 1);
  }
  return from;
}

/** After a noun with the article, another word with the article is its adjective: للأرشيف الحي. */
function withAdjective(reading: Reading, at: number): number {
  const word = wordAt(reading.tokens, at);
  const isDescribing = /^ال.{2,}/u.test(word) && !arabicStops.has(word);
  return isDescribing && !isTaken(reading, at) ? at + 1 : at;
}

function isTaken(reading: Reading, at: number): boolean {
  const cover = reading.at(at);
  return reading.isInDate(at) || (cover !== undefined && cover.kind !== 'Topic');
}
