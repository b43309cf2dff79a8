import {
  arabicDescribing,
  arabicSaying,
  arabicSayingBeside,
  arabicSayingOf,
  arabicTelling,
  arabicThat,
  englishSaying,
  englishSayingBeside,
  englishTelling,
} from '../lexicon/speech.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading } from './reading.js';
import { formIn, formsOf } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';

export type Gender = 'F' | 'M';

/** Whether the word is a verb of saying in the third person, with at most و or ف before it. */
export function isVerbOfSaying(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'WORD' || reading.at(at)?.type === 'NAME') return false;
  return token.isArabic ? isArabicVerb(reading, at, token) : isEnglishVerb(reading, at, token);
}

/** A participle of saying next to another verb: قائلًا, مؤكدةً أن, `adding that`. */
export function isSayingBeside(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'WORD' || reading.at(at)?.type === 'NAME') return false;
  return token.isArabic
    ? hasBare(token, arabicSayingBeside)
    : englishSayingBeside.has(token.folded);
}

/** نقلت الوكالة عن فلان قوله: a noun of saying with a possessive ending after the name. */
export function isSayingOf(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token?.isArabic === true && hasBare(token, arabicSayingOf);
}

function isArabicVerb(reading: Reading, at: number, token: Token): boolean {
  if (hasBare(token, arabicSaying)) return !isImpersonal(reading, at) && !isBetween(reading, at);
  return (hasBare(token, arabicTelling) && opensWords(reading, at)) || isDescribing(token);
}

function hasBare(token: Token, words: ReadonlySet<string>): boolean {
  return /^[وف]?$/u.test(formIn(token, words)?.clitics ?? 'none');
}

/** وصفها, يعتبره: the person described is an ending of the verb. */
function isDescribing(token: Token): boolean {
  return formsOf(token).some(({ folded, clitics }) => {
    const stem = /^(.{3,})(?:ها|ه|هم|هما|نا|ني)$/u.exec(folded)?.[1];
    return /^[وف]?$/u.test(clitics) && stem !== undefined && arabicDescribing.has(stem);
  });
}

/** يُذكر أن: impersonal, without a speaker. */
function isImpersonal({ tokens }: Reading, at: number): boolean {
  const raw = tokens[at]?.raw ?? '';
  const isPassive =
    /^و?يذكر$/u.test(wordAt(tokens, at)) || /^(?:\p{L}?\u064F|[وف]?[يت]\u064Fت)/u.test(raw);
  const next = tokens[at + 1];
  return isPassive && next !== undefined && formIn(next, arabicThat) !== undefined;
}

/** بين and عقب are prepositions, unless أن or a person follows. */
function isBetween(reading: Reading, at: number): boolean {
  if (!/^[وف]?(?:بين|عقب)$/u.test(wordAt(reading.tokens, at))) return false;
  const next = reading.tokens[at + 1];
  const isThat = next !== undefined && formIn(next, arabicThat) !== undefined;
  return !isThat && reading.outermostAt(at + 1)?.kind !== 'Person';
}

/** A colon, a mark or أن within the next words. */
function opensWords({ tokens }: Reading, at: number): boolean {
  return tokens
    .slice(at + 1, at + 12)
    .some((token) => /^[:«“"]$/u.test(token.raw) || /^[اإأ]نّ?$/u.test(token.raw));
}

const determiners = wordList('the a an his her its their our my no any this these those such of');
const passive = wordList('was were been be being is are get gets got');

/** Not a noun, `the claims`, and not passive, `was told`. */
function isEnglishVerb({ tokens }: Reading, at: number, { folded }: Token): boolean {
  if (folded === 'went') return goesOn(tokens, at);
  if (!englishSaying.has(folded) && !englishTelling.has(folded)) return false;
  const before = wordAt(tokens, at - 1);
  if (/^(?:called|described|named)$/u.test(folded) && isOfNoun(tokens[at - 1])) return false;
  return !determiners.has(before) && !passive.has(before) && before !== "'s";
}

/** `“…,” she went on.` */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at + 1) === 'on' && /^[.,:;]$/u.test(wordAt(tokens, at + 2));
}

/** `a book called`: the named thing precedes it. */
function isOfNoun(before: Token | undefined): boolean {
  return (
    before?.kind === 'WORD' &&
    !before.isCapital &&
    !/^(?:he|she|who|and|has|had|have|also|once|later|then|but)$/u.test(before.folded)
  );
}

const denying =
  /^[وف]?(?:لم|لن|لا|ما|رفض|رفضت|نفي|نفت|امتنع|امتنعت|not|never|nobody|nor|neither|didnt|doesnt|wouldnt|cannot|declined|refused|without|if|unless)$/u;

/** Whether the words before a verb deny it. */
export function isDenied({ tokens }: Reading, verb: number, from: number): boolean {
  const near = tokens.slice(Math.max(from, verb - 3), verb);
  return near.some(({ folded }, at) => {
    if (folded === 'ما') return at === near.length - 1;
    return denying.test(folded);
  });
}

/** The gender of the subject, if the verb shows it. */
export function genderOfVerb(token: Token | undefined): Gender | undefined {
  if (token?.isArabic !== true) return undefined;
  for (const { folded, clitics } of formsOf(token)) {
    if (!/^[وف]?$/u.test(clitics)) continue;
    const word = folded.replace(/(?<=.{3})(?:ها|ه)$/u, '');
    if (!isListed(word)) continue;
    return isFeminine(word) ? 'F' : 'M';
  }
  return undefined;
}

function isListed(word: string): boolean {
  return [arabicSaying, arabicTelling, arabicDescribing].some((words) => words.has(word));
}

/** قالت, and تقول as opposed to يقول. */
function isFeminine(word: string): boolean {
  return /.{2,}ت$/u.test(word) || (word.startsWith('ت') && isListed(`ي${word.slice(1)}`));
}
