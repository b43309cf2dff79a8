import { givenNouns } from '../lexicon/given-nouns.js';
import { arabicForums, arabicOrganisations, arabicStops } from '../lexicon/names.js';
import { arabicProfessions, arabicTitles } from '../lexicon/people.js';
import { arabicSaying, arabicThat } from '../lexicon/speech.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { hasArticle } from './article.js';
import { arabicRoleAt } from './arabic-roles.js';
import { endsName, isPlaceOfPerson } from './places-of-persons.js';
import { wordsBefore, wordsBehind } from './surroundings.js';

/**
 * Names without a listed part, in contexts that allow nothing else: سفير قبرص لدى قطر أندرياس لويزو, تخلفه إيفا أدومو, and
 * before a description: التقت عبدولاي تراوري، رئيس هيئة البريد.
 */
export function readArabicStrangers(reading: Reading): void {
  for (let at = 1; at < reading.tokens.length - 1; at += 1) {
    const to = endOfStranger(reading, at);
    const skip = to === undefined ? undefined : skipOfStranger(reading, at, to);
    if (to === undefined || skip === undefined) continue;
    reading.addNamed({
      from: at,
      to,
      skip,
      kind: 'Person',
      rule: 'arabic-stranger',
      confidence: 0.7,
    });
    at = to - 1;
  }
}

/** The letters before the name, if the words around it show that it is one. */
function skipOfStranger(reading: Reading, at: number, to: number): number | undefined {
  if (isPlaceOfPerson(reading, at, to)) return 0;
  const clitic = /^[ول]/u.exec(wordAt(reading.tokens, at))?.[0];
  const token = reading.tokens[at];
  const form = token && formsOf(token).find(({ clitics }) => clitics === clitic);
  return form && (clitic === 'و' ? isOneMore(reading, at, to) : isReplaced(reading, at, to))
    ? form.skip
    : undefined;
}

/** خلفًا لأوتو بيرغ. */
function isReplaced(reading: Reading, at: number, to: number): boolean {
  return wordAt(reading.tokens, at - 1) === 'خلفا' && endsName(reading, to);
}

const acts =
  /(?:^| )[وف]?(?:قد)?(?:[يت]?شاركت?|[يت]?تحدثت?|[يت]?حضرت?|القي|القت|ناقشت?|[يت]?ضمت?|جمعت?|حاضرت?|بحضور|بمشاركه|انضمت?)(?:ه|ها)? .*<P> /u;

/** شارك غسان لطفي، وأفوا بواتنغ من غانا: the last of several persons, with a country of origin. */
function isOneMore(reading: Reading, at: number, to: number): boolean {
  return /^من \S*<[CO]>/u.test(wordsBehind(reading, to)) && acts.test(wordsBefore(reading, at, 40));
}

/** تطوير, تعاون, استثمار, انتخاب: verbal nouns. */
const deed = /^(?:ت..ي.ه?|ت.ا.[^ا]|است..ا.|ا.ت.ا.)$/u;

/** The end of a name of two or three words of a sentence, none of which is anything else. */
function endOfStranger(reading: Reading, at: number): number | undefined {
  if (reading.sentenceAt(at) !== reading.sentenceAt(at + 1)) return undefined;
  if (!mayBegin(reading, at) || !mayEnd(reading, at + 1)) return undefined;
  if (deed.test(wordAt(reading.tokens, at + 1))) return undefined;
  const isLonger = mayEnd(reading, at + 2) && !/^[وفبل]/u.test(wordAt(reading.tokens, at + 2));
  return isLonger && endsName(reading, at + 3) ? at + 3 : at + 2;
}

/** No noun with the article, in the feminine or the plural, which could be the object of a verb before it. */
function mayBegin(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!isPlain(reading, at, token) || hasArticle(token)) return false;
  return !/(?:ه|ات|.{4}[يو]ن|ها|هم)$/u.test(token.folded) && !givenNouns.has(token.folded);
}

/** No plural or possessive ending. */
function mayEnd(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!isPlain(reading, at, token)) return false;
  const isInflected = /(?:ها|هم|هن|ات|ين|ون|ه)$/u.test(token.folded);
  return !isInflected && !/^(?:[وفبك]?ال|لل|ي.{3})/u.test(token.folded);
}

const lists = [
  ...[arabicStops, arabicSaying, arabicThat, arabicTitles, arabicProfessions, arabicForums],
  arabicOrganisations,
];

function isPlain(reading: Reading, at: number, token: Token | undefined): token is Token {
  if (token?.isArabic !== true || token.folded.length < 3 || token.raw.includes('\u064B'))
    return false;
  if (reading.at(at) || reading.isInDate(at) || arabicRoleAt(reading.tokens, at)) return false;
  return !lists.some((words) => words.has(token.folded));
}
