import { arabicAccording } from '../lexicon/speech.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading, ReadSentence } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { behindTitles } from '../reading/leading.js';
import type { Speakers } from './speakers.js';
import type { Speaker } from './speech.js';
import { isVerbOfSaying } from '../reading/saying-verbs.js';

/** Nouns of saying: على حد قول فلان, بحسب تصريحات فلان. */
const nouns = wordList('قول تعبير وصف رأي تصريح تصريحات تقدير اعتقاد ما كلام لسان نظر');
const own = wordList(
  'قوله قولها تعبيره تعبيرها وصفه وصفها رأيه رأيها تقديره تقديرها كلامه كلامها تصريحه تصريحها',
);
const farthest = 5;

interface According {
  readonly speaker: Speaker;
  /** The token after the speaker. */
  readonly to: number;
}

/** The speaker of an attribution that begins at a token: `according to Miller`, بحسب ما أعلنته العطار, على حد قوله. */
export function personAccording(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
  at: number,
): According | undefined {
  const start =
    reading.tokens[at]?.isArabic === true
      ? behindArabic(reading, sentence, at)
      : behindEnglish(reading, at);
  if (start === undefined) return undefined;
  return (
    englishPronoun(reading, speakers, sentence, at) ??
    arabicPronoun(reading, speakers, sentence, { at, start }) ??
    named(reading, speakers, start)
  );
}

function named(reading: Reading, speakers: Speakers, start: number): According | undefined {
  const person = reading.outermostAt(behindTitles(reading, start));
  return person?.kind === 'Person' ? { speaker: speakers.named(person), to: person.to } : undefined;
}

/** `according to`, `in the words of`, `in Miller's view`. */
function behindEnglish({ tokens }: Reading, at: number): number | undefined {
  if (isPronounView(tokens, at)) return at + 3;
  const words = [0, 1, 2, 3].map((place) => wordAt(tokens, at + place)).join(' ');
  if (words.startsWith('according to ')) return at + 2;
  return /^in the (?:view|words|opinion|judgement) of$/u.test(words) ? at + 4 : undefined;
}

/** `in her view`, `in his words`. */
function isPronounView(tokens: Reading['tokens'], at: number): boolean {
  return (
    wordAt(tokens, at) === 'in' &&
    /^(?:his|her)$/u.test(wordAt(tokens, at + 1)) &&
    /^(?:view|words|opinion|judgement|account|telling|eyes)$/u.test(wordAt(tokens, at + 2))
  );
}

function englishPronoun(
  { tokens }: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
  at: number,
): According | undefined {
  return isPronounView(tokens, at) ? pronounAt(speakers, sentence, at + 1, at + 3) : undefined;
}

/** The place of a name after بحسب, وفق ما أفاد به, على حد قول, كما أوضح. */
function behindArabic(reading: Reading, sentence: ReadSentence, at: number): number | undefined {
  const { tokens } = reading;
  const two = `${wordAt(tokens, at).replace(/^و(?=علي|من|في|براي)/u, '')} ${wordAt(tokens, at + 1)}`;
  if (/^(?:علي حد|من وجهه|في راي|في تقدير|في نظر|براي)(?: |$)/u.test(two))
    return behindWords(reading, at + 1);
  const token = tokens[at];
  const form = token && formIn(token, arabicAccording);
  if (!form || !/^[وب]?$/u.test(form.clitics)) return undefined;
  return behindWords(reading, at + 1);
}

/** Skips ما, a verb of saying with its adverbs, a noun of saying, and عن. */
function behindWords(reading: Reading, at: number): number {
  let place = at;
  while (place < at + farthest && isBetween(reading, place)) place += 1;
  return place;
}

function isBetween(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.isArabic !== true || reading.outermostAt(at)?.kind === 'Person') return false;
  if (
    isVerbOfSaying(reading, at) ||
    /^(?:به|بها|عنه|عنها|اليه|وجهه|نظر|عن|علي|جاء|ورد|في|حد)$/u.test(token.folded)
  )
    return true;
  return formIn(token, nouns) !== undefined || isOwnVerb(token.folded);
}

/** ما ذكره, ما أعلنته. */
function isOwnVerb(word: string): boolean {
  return /^(?:ذكر|اعلن|اكد|اوضح|نقل|قال|افاد|صرح|كشف|اورد|بين)(?:ت)?(?:ه|ها)?$/u.test(word);
}

/** على حد قوله, وفق ما أفادت به: the sentence shows the speaker. */
function arabicPronoun(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
  { at, start }: { readonly at: number; readonly start: number },
): According | undefined {
  const { tokens } = reading;
  const noun = [start, start - 1].find((place) => place > at && own.has(wordAt(tokens, place)));
  if (noun !== undefined) return pronounAt(speakers, sentence, noun);
  const isEnd = start >= sentence.to || tokens[start]?.kind === 'MARK';
  if (!isEnd) return undefined;
  const verb = [start - 1, start - 2].find((place) => place > at && isVerbOfSaying(reading, place));
  return verb === undefined ? undefined : pronounAt(speakers, sentence, verb, start);
}

function pronounAt(
  speakers: Speakers,
  sentence: ReadSentence,
  place: number,
  to = place + 1,
): According | undefined {
  const speaker = speakers.pronounAside(sentence, place);
  return speaker && { speaker, to };
}
