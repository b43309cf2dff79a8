import type { Mention, Reading } from '../reading/reading.js';
import { arabicTitles } from '../lexicon/people.js';
import { arabicRoleAt } from '../mentions/arabic-roles.js';
import { wordAt } from '../../shared/text/words/tokens.js';

const english =
  /^(?:event|meeting|gathering|forum|summit|conference|congress|symposium|festival)$/u;
const arabic = /^(?:الحدث|الفعاليه|التظاهره|اللقاء|الملتقي|المنتدي|الموتمر|القمه|المهرجان)$/u;
/** Words for a part of an event that stand for it: `hosted the evening`. */
const times = /^(?:evening|day|night|occasion|afternoon|programme|proceedings)$/u;
const doing =
  /^(?:co-)?(?:hosted|hosts|hosting|organi[sz]ed|organi[sz]es|organi[sz]ing|convened|convenes|arranged|staged)$/u;
/** Nouns of which a text may mention several. */
const vague = /^(?:meeting|gathering|اللقاء)$/u;

/**
 * The edition meant by `the event`, `the two-day meeting`, الحدث at a token: the last one in the sentence or the one before,
 * else the first of the text.
 */
export function editionMeantAt(reading: Reading, at: number): Mention | undefined {
  const word = wordAt(reading.tokens, at);
  const isDone = times.test(word) && doing.test(wordAt(reading.tokens, at - 2));
  if (!english.test(word) && !arabic.test(word) && !isDone) return undefined;
  const isFree = !reading.at(at) && isDefinite(reading, at) && !saysWhich(reading, at);
  return isFree ? lastNamed(reading, at, vague.test(word)) : undefined;
}

/** The last edition nearby without another event since; else the first of the text. */
function lastNamed(reading: Reading, at: number, isVague: boolean): Mention | undefined {
  const { index, from } = reading.sentences[reading.sentenceAt(at)] ?? { index: 0, from: 0 };
  const near = reading.sentences[Math.max(0, index - 1)]?.from ?? from;
  const isHeld = ({ kind }: Mention): boolean => kind === 'Edition' || kind === 'Event';
  const last = reading.lastBefore(at, isHeld, near);
  if (last && isCompared(reading, last)) return firstEdition(reading, last.from);
  if (last) return last.kind === 'Edition' ? last : undefined;
  return isVague ? undefined : firstEdition(reading, at);
}

/** منذ الدورة الأولى, `since the first edition`: a point of reference, not the topic. */
function isCompared({ tokens }: Reading, { kind, from }: Mention): boolean {
  const before = wordAt(tokens, from - 1);
  const word = before === 'the' ? wordAt(tokens, from - 2) : before;
  return kind === 'Edition' && /^(?:منذ|بخلاف|since|unlike)$/u.test(word);
}

function firstEdition(reading: Reading, at: number): Mention | undefined {
  const first = reading.mentions.find(({ kind }) => kind === 'Edition');
  return first && first.from < at ? first : undefined;
}

/** `the event`, `this three-day meeting`; an Arabic noun has its article. */
function isDefinite({ tokens }: Reading, at: number): boolean {
  if (tokens[at]?.isArabic === true) return true;
  const isArticle = (place: number) => /^(?:the|this)$/u.test(wordAt(tokens, place));
  return (
    isArticle(at - 1) ||
    (isArticle(at - 2) && /^(?:annual|.+-day|entire|whole)$/u.test(wordAt(tokens, at - 1)))
  );
}

/** افتتح اللقاء الوكيل …, الدكتورة …: an office or a title as the subject, not an adjective. */
function isSomebody(tokens: Reading['tokens'], at: number): boolean {
  return arabicTitles.has(wordAt(tokens, at)) || arabicRoleAt(tokens, at) !== undefined;
}

/** `the meeting of the board`, المؤتمر الصحفي, الملتقى الثالث: another event, or one specified by the words. */
function saysWhich({ tokens }: Reading, at: number): boolean {
  const next = wordAt(tokens, at + 1);
  if (/^(?:of|between|with|on|for|room|hall|بين|مع)$/u.test(next)) return true;
  return /^(?:ال|لل)/u.test(next) && !isSomebody(tokens, at + 1);
}
