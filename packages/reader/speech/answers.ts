import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import type { Speech } from './speech.js';
import { isNamedPerson } from '../reading/mention.js';

/** A turn of a conversation: the speaker of its label, and the tokens after the colon. */
interface InterviewTurn {
  readonly kind: 'QUESTION' | 'ANSWER' | 'NAMED';
  readonly person: Mention | undefined;
  readonly from: number;
  readonly to: number;
}

const question = /^(?:س|سؤال|السؤال|المحاور|المذيع|q|question|interviewer|host)$/u;
const answer = /^(?:ج|جواب|الجواب|a|answer)$/u;

/**
 * Quotes in a transcript: after ج: and `A:`, after a name or its initials with a colon if there are several such turns, and
 * in the paragraph after a question of an interview. Quoted words are read elsewhere.
 */
export function answersIn(reading: Reading): Speech[] {
  const asked = interviewee(reading);
  const turns = turnsIn(reading);
  const isTalk = turns.length > 1 && new Set(turns.map(nameOf)).size > 1;
  const spoken = isTalk ? turns : unlabelled(reading);
  return spoken.flatMap(({ kind, person, from, to }) => {
    const speaker = kind === 'ANSWER' ? asked : person;
    if (kind === 'QUESTION' || !speaker || to <= from || isQuoted(reading, from)) return [];
    const givenBy = kind === 'ANSWER' ? ('PRONOUN' as const) : ('NAME' as const);
    return [{ from, to, speaker: speaker.entity, kind: 'DIRECT', givenBy, rule: 'answer' }];
  });
}

/** The person after حوار مع, `interview with`, else the first of the text who does not ask. */
export function interviewee(reading: Reading): Mention | undefined {
  const people = reading.mentions.filter(isNamedPerson);
  return (
    people.find((person) => isAsked(reading, person)) ??
    people.find(({ from }) => !asking.test(wordsBefore(reading, from)))
  );
}

/** أجرى الحوار: …, حاورها …, `Interview: …`, `questions by …`: the words before who asks. */
const asking =
  /(?:اجر[يت]\S* (?:ال)?(?:حوار|مقابله|لقاء)|[وف]?حاور(?:ت)?(?:ه|ها)|(?:interview|questions|words|text)(?:ed)?(?: by)?) ?:?$/u;

function wordsBefore({ tokens }: Reading, at: number): string {
  const words = tokens.slice(Math.max(0, at - 4), at);
  return words.map(({ folded }) => folded).join(' ');
}

/** `interview with`, حوار مع, or a verb of asking before the name. */
function isAsked({ tokens }: Reading, { from }: Mention): boolean {
  const before = tokens.slice(Math.max(0, from - 7), from).map(({ folded }) => folded);
  const isWith = before.slice(-4).some((word) => /^(?:مع|with)$/u.test(word));
  return (isWith && before.some((word) => interview.test(word))) || before.some(isAsking);
}

function isAsking(word: string): boolean {
  return /^(?:interviewed|[وف]?(?:حاورت|حاور|حاورنا|سالنا|سالت|التقت|التقينا))$/u.test(word);
}

function nameOf({ kind, person }: InterviewTurn): string {
  return person?.entity.ref ?? kind;
}

function isQuoted({ quoted }: Reading, from: number): boolean {
  return quoted.some((part) => part.from - 1 === from);
}

/** The turns by labels at the beginnings of sentences, each up to the next label or to the end of its paragraph. */
function turnsIn(reading: Reading): InterviewTurn[] {
  const initials = personsByInitials(reading);
  const labels = reading.sentences.flatMap(({ from }) => labelAt(reading, from, initials) ?? []);
  return labels.map((turn, place) => ({
    ...turn,
    to: endOfTurn(reading, turn.from, labels[place + 1]?.start),
  }));
}

type Label = Omit<InterviewTurn, 'to'> & { readonly start: number };

function labelAt(
  reading: Reading,
  at: number,
  initials: ReadonlyMap<string, Mention | undefined>,
): Label | undefined {
  const word = wordAt(reading.tokens, at);
  const start = at;
  if (wordAt(reading.tokens, at + 1) === ':') {
    const from = at + 2;
    if (question.test(word)) return { kind: 'QUESTION', person: undefined, start, from };
    if (answer.test(word)) return { kind: 'ANSWER', person: undefined, start, from };
    const named = initials.get(reading.tokens[at]?.raw ?? '');
    if (named) return { kind: 'NAMED', person: named, start, from };
  }
  const person = reading.outermostAt(at);
  return person?.kind === 'Person' && wordAt(reading.tokens, person.to) === ':'
    ? { kind: 'NAMED', person, start, from: person.to + 1 }
    : undefined;
}

/** The persons of a text by the initials of their first and last names; none for those that two share. */
function personsByInitials(reading: Reading): ReadonlyMap<string, Mention | undefined> {
  const found = new Map<string, Mention | undefined>();
  for (const person of reading.mentions.filter(isNamedPerson)) {
    const words = reading.words(person.from, person.to).split(/[\s-]+/u);
    const initials = `${words[0]?.charAt(0) ?? ''}${words.at(-1)?.charAt(0) ?? ''}`;
    const there = found.get(initials);
    const isOne = !found.has(initials) || there?.entity === person.entity;
    found.set(initials, isOne ? person : undefined);
  }
  return found;
}

/** The end of a turn: the next label, at most the end of the paragraph; without its last full stop. */
function endOfTurn(reading: Reading, from: number, next: number | undefined): number {
  const paragraph = endOfParagraph(reading, from);
  const end = Math.min(paragraph, next ?? paragraph);
  return /^[.]$/u.test(wordAt(reading.tokens, end - 1)) ? end - 1 : end;
}

function endOfParagraph(reading: Reading, from: number): number {
  let at = from + 1;
  while (at < reading.tokens.length && !isNewLine(reading, at)) at += 1;
  return at;
}

function isNewLine(reading: Reading, at: number): boolean {
  const [before, token] = [reading.tokens[at - 1], reading.tokens[at]];
  return (
    before === undefined ||
    token === undefined ||
    reading.slice(before.end, token.start).includes('\n')
  );
}

const interview =
  /^(?:interview|interviewed|conversation|talk|questions|minutes|[وفب]?(?:حوار|حوارا|الحوار|حوارها|حواره|حديث|حديثنا|مقابله|المقابله|لقاء|دردشه|اسيله))$/u;

/** Turns without labels: the paragraphs after questions, if the text is called an interview and has at least two of them. */
function unlabelled(reading: Reading): InterviewTurn[] {
  const asked = interviewee(reading);
  if (!asked || !isInterview(reading, asked)) return [];
  const starts = reading.sentences
    .map(({ from }) => from)
    .filter((from) => from === 0 || isNewLine(reading, from));
  const paragraphs = starts.map((from) => ({ from, to: endOfParagraph(reading, from) }));
  const answers = paragraphs.filter((paragraph, place) => {
    const before = paragraphs[place - 1];
    return before !== undefined && isQuestion(reading, before) && !isQuestion(reading, paragraph);
  });
  if (answers.length < 2) return [];
  return answers.map(({ from }) => ({
    kind: 'ANSWER',
    person: undefined,
    from,
    to: endOfTurn(reading, from, undefined),
  }));
}

function isInterview(reading: Reading, asked: Mention): boolean {
  const near = reading.tokens.slice(Math.max(0, asked.from - 8), asked.to + 8);
  return isAsked(reading, asked) && near.some(({ folded }) => interview.test(folded));
}

function isQuestion({ tokens }: Reading, { to }: { readonly to: number }): boolean {
  return /^[?؟]$/u.test(wordAt(tokens, to - 1));
}
