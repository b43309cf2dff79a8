import { arabicForums, englishForums } from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { readOrdinal, type NumeralSpan } from '#text/words/numerals.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { withoutArticle } from './arabic-names.js';
import { isForumCalled } from './name-heads.js';

/** The rule of a mention of a counted meeting of an organ. */
export const organMeetingRule = 'organ-meeting';

/** An edition named by the noun of its forum alone, with that forum. */
export interface CountedForum {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly ordinal: number;
  readonly series: Referent;
}

/** القمة الرابعة, if the text has a forum or an edition with the noun قمة. */
export function arabicCountedForum(
  reading: Reading,
  at: number,
  numeralAt: (at: number) => NumeralSpan | undefined,
): CountedForum | undefined {
  const token = reading.tokens[at];
  const form = token && formIn(token, arabicForums);
  const ordinal = form?.folded.startsWith('ال') === true ? numeralAt(at + 1) : undefined;
  if (!form || !ordinal || reading.at(at) || isOfOther(reading, ordinal.to)) return undefined;
  const series = forumCalled(reading, at, withoutArticle(form.folded));
  return series && { from: at, to: ordinal.to, skip: form.skip, ordinal: ordinal.value, series };
}

/** `the second summit`, if the text has a forum with that noun. */
export function englishCountedForum(
  reading: Reading,
  from: number,
  ordinal: NumeralSpan,
): CountedForum | undefined {
  const noun = wordAt(reading.tokens, ordinal.to);
  const to = ordinal.to + 1;
  if (!englishForums.has(noun) || reading.at(ordinal.to) || isOfOther(reading, to))
    return undefined;
  const series = forumCalled(reading, from, noun);
  return series && { from, to, skip: 0, ordinal: ordinal.value, series };
}

/** `the first summit of its kind`, القمة الأولى للمناخ: the words themselves name another forum. */
function isOfOther({ tokens }: Reading, at: number): boolean {
  return /^(?:of|on|for|between|من|بين|لل.+)$/u.test(wordAt(tokens, at));
}

/** The last forum with such a name before a token, else the first after it. */
function forumCalled(reading: Reading, at: number, noun: string): Referent | undefined {
  const isMeant = (mention: Mention): boolean => isForumCalled(reading, mention, noun);
  const mention = reading.lastBefore(at, isMeant) ?? reading.mentions.find(isMeant);
  if (mention?.kind !== 'Edition') return mention?.entity;
  return reading.editions.get(mention.entity.ref)?.series;
}

/** `COP28`, `this year's Harbour Forum, the fifth, …` */
export function forumWithNumber(reading: Reading, at: number): CountedForum | undefined {
  const named = reading.startingAt(at);
  if (named?.kind !== 'ForumSeries') return undefined;
  const { to, entity: series } = named;
  const value = attachedOrdinal(reading.tokens[to]);
  if (value !== undefined) return { from: at, to: to + 1, skip: 0, ordinal: value, series };
  const behind = ordinalBehind(reading, to);
  return behind && { from: at, to: behind.to, skip: 0, ordinal: behind.value, series };
}

/** Maximum number of an edition; a larger one is a year, or counts something else. */
const maxOrdinal = 199;

/** The number of an edition that is written as one word with its forum: 28 of `COP28`. */
export function attachedOrdinal(token: Token | undefined): number | undefined {
  return token?.isAttached === true ? editionNumber(token) : undefined;
}

/** The number of an edition in figures; undefined for another token and for a number that counts something else. */
export function editionNumber({ kind, folded }: Token): number | undefined {
  const value = Number(folded);
  if (kind !== 'NUMBER' || !Number.isInteger(value)) return undefined;
  return value > 0 && value <= maxOrdinal ? value : undefined;
}

function ordinalBehind({ tokens }: Reading, at: number): NumeralSpan | undefined {
  const isBehind = wordAt(tokens, at) === ',' && wordAt(tokens, at + 1) === 'the';
  const ordinal = isBehind ? readOrdinal(tokens, at + 2) : undefined;
  if (!ordinal || !/^(?:,|in|to|of|since)$/u.test(wordAt(tokens, ordinal.to))) return undefined;
  return ordinal;
}

/** Removes forums that are a part of a word: `COP` of `COP28`. */
export function removeNumbered(reading: Reading, from: number, to: number): void {
  for (const mention of [...reading.within(from, to)])
    if (mention.kind === 'ForumSeries' && attachedOrdinal(reading.tokens[mention.to]) !== undefined)
      reading.remove(mention);
}
