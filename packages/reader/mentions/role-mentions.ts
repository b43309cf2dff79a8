import { arabicTitles, englishTitles } from '../lexicon/people.js';
import { arabicSaying } from '../lexicon/speech.js';
import type { Referent } from '../reading/entities.js';
import { behindTitles } from '../reading/leading.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { genderOfPerson } from '../reading/genders.js';
import type { Gender } from '../reading/saying-verbs.js';
import { formIn } from '#text/words/forms.js';
import type { Office } from '../reading/office.js';
import { englishRoleAt } from './english-roles.js';
import { officesIn } from './roles.js';
import { wordAt } from '#text/words/tokens.js';
import { wordsBefore } from './surroundings.js';
import { isNamedPerson } from '../reading/mention.js';

const farthest = 8;

/** Adds offices as mentions of their holders: the person next to them, else the graph's holder. */
export function readRoles(reading: Reading): void {
  reading.offices = officesIn(reading);
  /** Persons whom the document has named in an office. */
  const named = new Map<string, Referent>();
  const later: Office[] = [];
  for (const [i, office] of reading.offices.entries()) {
    const person =
      personBeside(reading, office, reading.offices[i + 1]) ??
      named.get(keyOf(office)) ??
      holderOf(reading, office);
    if (!person) later.push(office);
    else addRole(reading, office, person, named);
  }
  // A headline may have the office, and the text below it the name.
  for (const office of later) {
    const person = isOfHeading(reading, office) ? named.get(keyOf(office)) : undefined;
    if (person) addRole(reading, office, person, named);
  }
}

/** Adds offices whose holders are known only from claims: عملت … مديرةً ل…، ثم مستشارةً لدى …. */
export function readHeldRoles(reading: Reading): void {
  for (const office of reading.offices) {
    const person = reading.holders.get(office.mention.from);
    const isThere = reading
      .beginningAt(office.mention.from)
      .some(({ to, kind }) => to === office.mention.to && kind === 'Person');
    if (person && !isThere) addMention(reading, office, person);
  }
}

function isOfHeading({ sentences }: Reading, { mention: { from } }: Office): boolean {
  const [first] = sentences;
  return first !== undefined && from < first.to;
}

function addRole(
  reading: Reading,
  office: Office,
  person: Referent,
  named: Map<string, Referent>,
): void {
  if (office.organisation ?? office.state) named.set(keyOf(office), person);
  reading.holders.set(office.mention.from, person);
  addMention(reading, office, person);
}

function addMention(reading: Reading, office: Office, person: Referent): void {
  const { from, to, skip } = office.mention;
  if (office.organisation ?? office.state ?? saysWhose(reading, office))
    reading.add({
      from,
      to,
      skip,
      kind: 'Person',
      type: 'ROLE',
      entity: person,
      rule: 'role',
      confidence: 0.8,
    });
}

/** رئيسة اللجنة التحضيرية: more than the noun of an office with its adjectives. */
function saysWhose({ tokens }: Reading, { mention: { from, to } }: Office): boolean {
  const isEnglish = tokens[from]?.isArabic !== true;
  return to - from > 1 && !(isEnglish && englishRoleAt(tokens, from)?.to === to);
}

function keyOf({ key, organisation, state }: Office): string {
  return `${key} ${(organisation?.entity ?? state)?.ref ?? ''}`;
}

/** The holder named next to the office. */
function personBeside(
  reading: Reading,
  office: Office,
  next: Office | undefined,
): Referent | undefined {
  return (
    personBehind(reading, office) ??
    (next && personBehindNext(reading, office, next)) ??
    personBefore(reading, office) ??
    personBehindComma(reading, office)
  );
}

/** `Oman’s Minister of Culture, Khalid Al-Balushi, …`: the name between commas. */
function personBehindComma(reading: Reading, { mention: { to } }: Office): Referent | undefined {
  if (!/^[,،]$/u.test(wordAt(reading.tokens, to))) return undefined;
  let at = to + 1;
  while (at < to + 4 && mayStandBetween(reading, at)) at += 1;
  const person = reading.startingAt(at);
  const isNamed = person !== undefined && isNamedPerson(person);
  return isNamed && endsAside(reading, person.to) ? person.entity : undefined;
}

/**
 * قال وزير الصحة الأردني رئيس الهيئة عمر حداد: the holder of the next office, if nobody is met or received, who would be another
 * person.
 */
function personBehindNext(
  reading: Reading,
  { mention: { from, to } }: Office,
  next: Office,
): Referent | undefined {
  const { tokens } = reading;
  const isNext = next.mention.from === to && next.mention.skip === 0;
  if (!isNext || tokens[from]?.isArabic !== true) return undefined;
  const before = tokens[from - 1];
  const isSpeaker = before !== undefined && formIn(before, arabicSaying) !== undefined;
  return isSpeaker ? personBehind(reading, next) : undefined;
}

/** A comma, or the end of the sentence. */
function endsAside({ tokens }: Reading, at: number): boolean {
  return /^[,،;؛.)]$/u.test(wordAt(tokens, at));
}

/** الأمين العام … معالي سعيد …, هو الكويتي …, منذ 1 سبتمبر 2024 الدكتور …; `Secretary-General Leila …`. */
function personBehind(reading: Reading, { mention: { to } }: Office): Referent | undefined {
  const end = reading.sentences[reading.sentenceAt(to - 1)]?.to ?? to;
  for (let at = to; at < Math.min(end, to + farthest); at += 1) {
    const person = reading.startingAt(at);
    if (person && isNamedPerson(person)) return person.entity;
    const next = behindWhere(reading, at, person);
    if (next !== undefined) at = next - 1;
    else if (person || !mayStandBetween(reading, at)) return undefined;
  }
  return undefined;
}

/** في دولة الكويت, في الجامعة after the organisation: the place after في, and the state, place or house. */
function behindWhere(
  { tokens }: Reading,
  at: number,
  mention: Mention | undefined,
): number | undefined {
  if (!mention) return wordAt(tokens, at) === 'في' ? at + 1 : undefined;
  const isPlace = /^(?:Country|Place|Organization)$/u.test(mention.kind);
  return isPlace && /^(?:في|[وفب]?بمدينه)$/u.test(wordAt(tokens, at - 1)) ? mention.to : undefined;
}

function mayStandBetween(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (!token.isArabic)
    return token.kind === 'NUMBER'
      ? reading.isInDate(at)
      : englishTitles.has(token.folded) || /^(?:[.]|(?:[a-z][.]){2,}|is|was)$/u.test(token.folded);
  const isNation = /^ال.{3,}ي(?:ه)?$/u.test(token.folded);
  return (
    isNation ||
    /^(?:[وف]?هو|[وف]?هي|منذ|السابق|السابقه|الحالي|الحاليه|للدوره|بالانابه|بالنيابه|بالوكاله|المكلفه?)$/u.test(
      token.folded,
    ) ||
    formIn(token, arabicTitles) !== undefined ||
    reading.isInDate(at)
  );
}

/** وهي اليوم رئيسة …, `she is the director of …`, `she has been director of …`, `she served as …`. */
const pronounBefore =
  /(?:^| )و?(هي|هو|she|he) (?:(?:اليوم|الان|حاليا|is|was|now|currently|has|had|became|remains|later|then|also) )?(?:(?:served|serves|worked|works|acted|acts|continued|stayed) as )?$/u;

/** `…, Governor of the …`, `… as Secretary-General of the …`, سلمى العطار، المديرة …. */
function personBefore(reading: Reading, { mention: { from, skip } }: Office): Referent | undefined {
  let at = from - 1;
  if (/^(?:the|its|their|an?|is|was|been)$/u.test(wordAt(reading.tokens, at))) at -= 1;
  const joint = wordAt(reading.tokens, at);
  const person = /^(?:as|بصفته|بصفتها|منصب)$/u.test(joint) ? firstPerson(reading, from) : undefined;
  const end =
    /^(?:has|had)$/u.test(joint) && wordAt(reading.tokens, at + 1) === 'been' ? at - 1 : at;
  return (
    person ??
    personOfPronoun(reading, from, at + 1) ??
    otherOffice(reading, from, at) ??
    // <P0> ونائبته: the office of somebody else.
    (skip > 0 ? undefined : personUpTo(reading, end, from)) ??
    personAbove(reading, from)
  );
}

/** The name in the line above one that begins with the office. */
function personAbove(reading: Reading, office: number): Referent | undefined {
  const index = reading.sentenceAt(office);
  const above = reading.sentences[index - 1];
  const isFirst = reading.sentences[index]?.from === office;
  return isFirst && above ? personOfLine(reading, above) : undefined;
}

function personOfLine(reading: Reading, { from, to }: ReadSentence): Referent | undefined {
  const person = reading.startingAt(behindTitles(reading, from));
  return person?.to === to && isNamedPerson(person) ? person.entity : undefined;
}

const isEnglish = ({ tokens }: Reading, at: number): boolean => tokens[at]?.isArabic !== true;

/** True if no preposition governs it. */
function isSubject({ tokens }: Reading, { from }: Mention): boolean {
  return !/^(?:with|to|of|by|for|than|from|like|under|after|before|about|and)$/u.test(
    wordAt(tokens, from - 1),
  );
}

/** `X left the Institute, where she was head of …`: the first person of the sentence. */
function subjectBefore(reading: Reading, at: number): Mention | undefined {
  const start = reading.sentences[reading.sentenceAt(at)]?.from ?? at;
  return reading
    .within(start, at)
    .find((mention) => isNamedPerson(mention) && isSubject(reading, mention));
}

const sentencesBack = 5;

/** The person meant by a pronoun before a token. */
function personOfPronoun(reading: Reading, at: number, end: number): Referent | undefined {
  const [, pronoun] = pronounBefore.exec(wordsBefore(reading, end)) ?? [];
  if (pronoun === undefined) return undefined;
  return personMeant(reading, at, /^(?:هي|she)$/u.test(pronoun) ? 'F' : 'M');
}

/** The first person of the nearest sentence before with a person, unless the gender excludes them. */
function personMeant(reading: Reading, at: number, gender: Gender): Referent | undefined {
  const isMeant = ({ entity }: Mention) => (genderOfPerson(reading, entity) ?? gender) === gender;
  const index = reading.sentenceAt(at);
  const here = isEnglish(reading, at) ? subjectBefore(reading, at) : undefined;
  if (here && isMeant(here)) return here.entity;
  for (let place = index - 1; place >= Math.max(0, index - sentencesBack); place -= 1) {
    const { from = 0, to = 0 } = reading.sentences[place] ?? {};
    const person = reading
      .within(from, to)
      .find((mention) => isNamedPerson(mention) && isMeant(mention));
    if (person) return person.entity;
  }
  return undefined;
}

/** The person before a comma or `appointed` at a token, else the last one before that token. */
function personUpTo(reading: Reading, at: number, office: number): Referent | undefined {
  const hasJoint = /^(?:[,،(|]|named|appointed|elected)$/u.test(wordAt(reading.tokens, at));
  const end = hasJoint ? withoutAuxiliary(reading, at) : at + 1;
  const person = reading.endingAt(end);
  const isNamed = person !== undefined && isNamedPerson(person);
  const isMade =
    isNamed && end === office && appointing.test(wordAt(reading.tokens, person.from - 1));
  return isNamed && (hasJoint || isMade || isJoined(reading, end, office))
    ? person.entity
    : undefined;
}

/** `named Rosa Miller Deputy Director of …` */
const appointing = /^(?:re-)?(?:named|elected|appointed|made|chose|picked)$/u;

/** `was elected`: the name precedes the auxiliary. */
function withoutAuxiliary({ tokens }: Reading, at: number): number {
  let end = at;
  while (/^(?:was|were|is|been|has|had|unanimously|re-)$/u.test(wordAt(tokens, end - 1))) end -= 1;
  return end;
}

/** رئيس … وعضو …, `curator of … and vice-president of …`: a second office of the same person. */
function otherOffice(reading: Reading, from: number, before: number): Referent | undefined {
  const isJoined =
    wordAt(reading.tokens, from).startsWith('و') || wordAt(reading.tokens, before) === 'and';
  if (!isJoined) return undefined;
  const end = wordAt(reading.tokens, before) === 'and' ? before : before + 1;
  const office = reading.endingAt(end);
  return office?.type === 'ROLE' ? office.entity : undefined;
}

/** Whether the office belongs to the name without a comma: directly next to it in Arabic, after `is` in English. */
function isJoined({ tokens }: Reading, at: number, office: number): boolean {
  return tokens[office]?.isArabic === true || /^(?:is|was|has|had)$/u.test(wordAt(tokens, at));
}

function firstPerson(reading: Reading, from: number): Referent | undefined {
  const sentence = reading.sentences[reading.sentenceAt(from)];
  const clause = clauseBefore(reading, sentence?.from ?? from, from);
  const people = reading.within(sentence?.from ?? from, sentence?.to ?? from).filter(isNamedPerson);
  const before = people.filter((person) => person.from < from);
  return (before.find((person) => person.from >= clause) ?? before[0] ?? people[0])?.entity;
}

/** After the last semicolon, or the last comma before `and`, فيما and the like. */
function clauseBefore({ tokens }: Reading, earliest: number, from: number): number {
  for (let at = from - 1; at > earliest; at -= 1) {
    const words = [0, 1, 2].map((on) => wordAt(tokens, at + on)).join(' ');
    if (clauseEnd.test(`${words} `)) return at;
  }
  return earliest;
}

const clauseEnd = /^(?:[;؛]|, (?:and|but|while|whereas) |، (?:فيما|بينما|كما|في حين) )/u;

/** The holder of the office by the graph, if it has exactly one current holder. */
function holderOf(reading: Reading, { key, organisation }: Office): Referent | undefined {
  if (!organisation?.entity.isKnown) return undefined;
  const holders = reading.lexicon
    .ofObject(organisation.entity.ref)
    .filter(
      ({ predicate, role, validTo }) =>
        predicate === 'HOLDS_POSITION' && role === key && validTo === null,
    )
    .map(({ subject }) => subject);
  const [only, ...others] = new Set(holders);
  return only !== undefined && others.length === 0
    ? reading.entities.known(only, 'Person')
    : undefined;
}
