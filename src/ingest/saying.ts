import { arabicAccording, arabicSaying, arabicThat, englishSaying } from './lexicon/speech.js';
import type { Mention, Reading, ReadSentence } from './reading/reading.js';
import { formIn } from './text/forms.js';
import { wordAt } from './text/tokens.js';

/** Whether the word is a verb of saying in the third person, with و or ف before it at most. */
export function isVerbOfSaying(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || reading.at(at)?.type === 'NAME') return false;
  if (!token.isArabic) return englishSaying.has(token.folded);
  return /^[وف]?$/u.test(formIn(token, arabicSaying)?.clitics ?? 'none');
}

export function isDenied({ tokens }: Reading, verb: number, from: number): boolean {
  const near = tokens.slice(Math.max(from, verb - 3), verb);
  return near.some(({ folded }) => /^[وف]?(?:لم|لن|لا|not|never|nobody)$/u.test(folded));
}

/** What is not a person, and so says nothing here. */
export function isOther({ kind }: Mention): boolean {
  return kind === 'Organization' || kind === 'Country';
}

/** A colon or أن: behind it stand the words, and no subject. */
export function endsSubject({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return !token || token.raw === ':' || formIn(token, arabicThat) !== undefined;
}

/** Where the words of a sentence end: before its last mark. */
export function endOf({ tokens }: Reading, { to }: ReadSentence): number {
  return tokens[to - 1]?.kind === 'MARK' ? to - 1 : to;
}

/** The same of reported words: before a comma behind which somebody says something else. */
export function endOfReported(reading: Reading, sentence: ReadSentence, from: number): number {
  const end = endOf(reading, sentence);
  for (let at = from + 2; at < end; at += 1) {
    const before = wordAt(reading.tokens, at - 1);
    const isEnglish = before === 'and' && /^[,;]$/u.test(wordAt(reading.tokens, at - 2));
    const isArabic = /^[،؛]$/u.test(before) && wordAt(reading.tokens, at).startsWith('و');
    if ((isEnglish || isArabic) && isVerbOfSaying(reading, at)) return isEnglish ? at - 2 : at - 1;
  }
  return end;
}

/** `…, said the minister`: the verb behind a comma and before a name, where no word brings in what is said. */
export function saidBehind(reading: Reading, sentence: ReadSentence): number | undefined {
  for (let at = sentence.from + 3; at < sentence.to; at += 1) {
    if (!/^(?:said|says)$/u.test(wordAt(reading.tokens, at))) continue;
    if (wordAt(reading.tokens, at - 1) !== ',') continue;
    const person = reading.outermostAt(behindTitles(reading, at + 1));
    if (person?.kind === 'Person') return at;
  }
  return undefined;
}

/** Behind the last semicolon before a place, else where the sentence begins. */
export function startOfClause({ tokens }: Reading, { from }: ReadSentence, at: number): number {
  for (let place = at - 1; place > from; place -= 1)
    if (/^[;؛]$/u.test(wordAt(tokens, place))) return place + 1;
  return from;
}

/** أن or `that` behind a verb, before which no other verb of saying stands. */
export function thatBehind(
  reading: Reading,
  { to }: ReadSentence,
  verb: number,
): number | undefined {
  for (let at = verb + 1; at < Math.min(to, verb + 24); at += 1) {
    const token = reading.tokens[at];
    if (!token || reading.at(at)?.type === 'NAME') continue;
    if (bringsIn(token)) return at;
    if (!token.isArabic && isVerbOfSaying(reading, at)) return undefined;
  }
  return undefined;
}

function bringsIn(token: Reading['tokens'][number]): boolean {
  return token.folded === 'that' || (token.isArabic && formIn(token, arabicThat) !== undefined);
}

const subjects =
  /^(?:the|a|an|it|he|she|they|its|his|her|their|there|this|these|we|no|all|every|most)$/u;

/** `Omar Miller said the Commission would …`: the verb itself, where words follow that nothing brings in. */
export function bareBehind(
  reading: Reading,
  { from }: ReadSentence,
  verb: number,
): number | undefined {
  if (
    !/^(?:said|says)$/u.test(wordAt(reading.tokens, verb)) ||
    !subjects.test(wordAt(reading.tokens, verb + 1))
  )
    return undefined;
  const isSubject = ({ kind, type, from: start, to }: Mention) =>
    kind === 'Person' && type === 'NAME' && to === verb && start >= from;
  return reading.within(from, verb).some(isSubject) ? verb : undefined;
}

/** The person of حوار مع, `interview with`, else the first of the text. */
export function interviewee({ mentions, tokens }: Reading): Mention | undefined {
  const people = mentions.filter(({ kind, type }) => kind === 'Person' && type === 'NAME');
  const isAsked = ({ from }: Mention) =>
    tokens.slice(Math.max(0, from - 4), from).some(({ folded }) => /^(?:مع|with)$/u.test(folded));
  return people.find(isAsked) ?? people[0];
}

interface According {
  readonly person: Mention;
  /** The tokens of what is according to the person. */
  readonly from: number;
  readonly to: number;
}

/** `According to Miller, …`, `…، بحسب العطار.` */
export function accordingIn(reading: Reading, sentence: ReadSentence): According | undefined {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const name = nameBehind(reading, at);
    const person = name === undefined ? undefined : reading.outermostAt(name);
    if (person?.kind === 'Person') return wordsOf(reading, sentence, at, person);
  }
  return undefined;
}

/** What stands behind the comma where the person is named first, else what stands before. */
function wordsOf(
  reading: Reading,
  sentence: ReadSentence,
  at: number,
  person: Mention,
): According | undefined {
  const end = endOf(reading, sentence);
  const isMark = reading.tokens[at - 1]?.kind === 'MARK';
  if (at - sentence.from >= 2) return { person, from: sentence.from, to: isMark ? at - 1 : at };
  const comma = reading.tokens.slice(person.to, end).findIndex(({ raw }) => /^[,،]$/u.test(raw));
  return comma < 0 ? undefined : { person, from: person.to + comma + 1, to: end };
}

/** Where the name stands behind `according to` or بحسب, titles left out. */
function nameBehind(reading: Reading, at: number): number | undefined {
  const [token, next] = [reading.tokens[at], wordAt(reading.tokens, at + 1)];
  if (token?.folded === 'according' && next === 'to') return behindTitles(reading, at + 2);
  if (token?.isArabic !== true || !formIn(token, arabicAccording)) return undefined;
  return behindTitles(reading, next === 'ما' ? at + 3 : at + 1);
}

function behindTitles(reading: Reading, at: number): number {
  let place = at;
  while (place < at + 4 && !reading.outermostAt(place)) place += 1;
  return place;
}
