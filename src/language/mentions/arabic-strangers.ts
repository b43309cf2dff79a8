import { givenNouns } from '../lexicon/given-nouns.js';
import { arabicForums, arabicOrganisations, arabicStops } from '../lexicon/names.js';
import { arabicProfessions, arabicTitles } from '../lexicon/people.js';
import { arabicSaying, arabicThat } from '../lexicon/speech.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '../../shared/text/words/forms.js';
import { wordAt, type Token } from '../../shared/text/words/tokens.js';
import { hasArticle } from './article.js';
import { arabicRoleAt } from './arabic-roles.js';
import { isOfficeBefore } from './arabic-title-before.js';
import {
  isAppointed,
  isBehindHeading,
  isLedTo,
  isOneMorePerson,
  leadsToHolder,
  officeBefore,
  speaksElsewhere,
  standsAlone,
} from './stranger-places.js';

/**
 * Names without a listed part, in contexts that allow nothing else: سفير قبرص لدى قطر أندرياس لويزو, تخلفه إيفا أدومو, and
 * before a description: التقت عبدولاي تراوري، رئيس هيئة البريد.
 */
export function readArabicStrangers(reading: Reading): void {
  for (let at = 1; at < reading.tokens.length - 1; at += 1) {
    const name = strangerAt(reading, at);
    if (!name) continue;
    reading.addNamed({
      ...{ from: at, ...name, kind: 'Person' },
      ...{ rule: 'arabic-stranger', confidence: 0.7 },
    });
    at = name.to - 1;
  }
}

interface Stranger {
  readonly to: number;
  readonly skip: number;
}

function strangerAt(reading: Reading, at: number): Stranger | undefined {
  if (isPair(reading, at) && isStranger(reading, at)) return { to: at + 2, skip: 0 };
  const to = endOfPair(reading, at);
  if (to === undefined) return undefined;
  if (isNamedBeside(reading, at, to)) return { to, skip: 0 };
  const clitic = isOneMorePerson(reading, at, to) ? 'و' : isReplaced(reading, at, to) ? 'ل' : '';
  const token = reading.tokens[at];
  const form = token && formsOf(token).find(({ clitics }) => clitics === clitic);
  return clitic !== '' && form ? { to, skip: form.skip } : undefined;
}

/** خلفًا لأوتو بيرغ. */
function isReplaced(reading: Reading, at: number, to: number): boolean {
  const { tokens } = reading;
  const isBefore = wordAt(tokens, at - 1) === 'خلفا' && wordAt(tokens, at).startsWith('ل');
  return isBefore && isClosed(reading, to);
}

function isStranger(reading: Reading, at: number): boolean {
  return (
    (isBehindStateOffice(reading, at) && isClosed(reading, at + 2)) ||
    (isBehindSuccession(reading, at) && isClosed(reading, at + 2)) ||
    isBeforeOffice(reading, at)
  );
}

/** In an office, appointed to one, or by a family name that the text uses alone. */
function isNamedBeside(reading: Reading, at: number, to: number): boolean {
  if (isAppointed(reading, at, to)) return true;
  if (!isClosed(reading, to)) return false;
  const office = officeBefore(reading, at);
  if (office !== undefined && isLedTo(reading, office)) return true;
  if (/^س?[يت].{3}/u.test(wordAt(reading.tokens, at))) return false;
  if (office !== undefined && isHolder(reading, office, to)) return true;
  return isBehindHeading(reading, at) || speaksElsewhere(reading, to - 1);
}

function isHolder(reading: Reading, office: number, to: number): boolean {
  return leadsToHolder(reading, office, to) || standsAlone(reading, to - 1);
}

/** تطوير, تعاون, استثمار, انتخاب: verbal nouns. */
const isDeed = /^(?:ت..ي.ه?|ت.ا.[^ا]|است..ا.|ا.ت.ا.)$/u;

/** The end of a name of two or three words, none of which is anything else. */
function endOfPair(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const [first, second] = [tokens[at], tokens[at + 1]];
  const isWithin = reading.sentenceAt(at) === reading.sentenceAt(at + 1);
  if (!isWithin || !mayStandFirst(reading, at, first) || !mayEnd(reading, at + 1, second))
    return undefined;
  if (isDeed.test(second?.folded ?? '')) return undefined;
  const isLonger =
    mayEnd(reading, at + 2, tokens[at + 2]) && !/^[وفبل]/u.test(wordAt(tokens, at + 2));
  return isLonger && isClosed(reading, at + 3) ? at + 3 : at + 2;
}

/** A first name is no verbal noun in ة, which could be the object of a preceding verb. */
function mayStandFirst(reading: Reading, at: number, token: Token | undefined): boolean {
  if (!isPlain(reading, at, token)) return false;
  const isOther = hasArticle(token) || /(?:ه|ات|ين|ون|ها|هم)$/u.test(token.folded);
  return !isOther && !givenNouns.has(token.folded);
}

/** Two words of one sentence that may be a name. */
function isPair(reading: Reading, at: number): boolean {
  const [first, second] = [reading.tokens[at], reading.tokens[at + 1]];
  const isWithin = reading.sentenceAt(at) === reading.sentenceAt(at + 1);
  return isWithin && mayBegin(reading, at, first) && mayEnd(reading, at + 1, second);
}

function mayBegin(reading: Reading, at: number, token: Token | undefined): boolean {
  if (!isPlain(reading, at, token)) return false;
  const { folded } = token;
  return !/^(?:[وف]?ال|لل|[يت].{3}|س[يت].{3})/u.test(folded) && !givenNouns.has(folded);
}

/** No plural or possessive ending. */
function mayEnd(reading: Reading, at: number, token: Token | undefined): boolean {
  if (!isPlain(reading, at, token)) return false;
  const isInflected = /(?:ها|هم|هن|نا|ات|ين|ون|ه)$/u.test(token.folded);
  return !isInflected && !/^(?:[وفبك]?ال|لل|ي.{3})/u.test(token.folded);
}

const lists = [
  ...[arabicStops, arabicSaying, arabicThat, arabicTitles, arabicProfessions, arabicForums],
];

function isPlain(reading: Reading, at: number, token: Token | undefined): token is Token {
  if (token?.isArabic !== true || token.folded.length < 3 || token.raw.includes('\u064B'))
    return false;
  if (reading.at(at) || reading.isInDate(at) || arabicRoleAt(reading.tokens, at)) return false;
  const { folded } = token;
  return !arabicOrganisations.has(folded) && !lists.some((words) => words.has(folded));
}

/** سفير قبرص لدى قطر, وزير التخطيط في مملكة …: the office ends with its state, or with the receiving state. */
function isBehindStateOffice(reading: Reading, at: number): boolean {
  const state = reading.endingAt(at);
  if (state?.kind !== 'Country') return false;
  const isSentTo = /^(?:لدي|في)$/u.test(wordAt(reading.tokens, state.from - 1));
  const sender = isSentTo ? reading.endingAt(state.from - 1) : undefined;
  const from = sender?.kind === 'Country' ? sender.from : state.from;
  return isOfficeBefore(reading, from);
}

/** تخلفه, لتخلفه, وسيخلفها. */
function isBehindSuccession({ tokens }: Reading, at: number): boolean {
  return /^[وفلس]{0,2}(?:[يت]خلف|خلف|خلفت)(?:ه|ها|هما)$/u.test(wordAt(tokens, at - 1));
}

/** Before a comma and an office with its organisation. */
function isBeforeOffice(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!/^[،,]$/u.test(wordAt(tokens, at + 2))) return false;
  if (/^(?:في|من|علي|عن|كل|اي|او)$/u.test(wordAt(tokens, at - 1))) return false;
  const office = arabicRoleAt(tokens, at + 3);
  const owner = office && (reading.startingAt(office.to) ?? reading.startingAt(office.to + 1));
  return owner?.kind === 'Organization' || owner?.kind === 'Country';
}

/** A mark, the end, or a word that does not continue a name. */
function isClosed({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === 'MARK') return true;
  return arabicStops.has(next.folded) || /^[وف](?:ال)?.{3}/u.test(next.folded);
}
