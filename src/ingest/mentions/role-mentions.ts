import { arabicTitles, englishTitles } from '../lexicon/people.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '../text/forms.js';
import type { Office } from '../reading/office.js';
import { officesIn } from './roles.js';
import { wordAt } from '../text/tokens.js';

const farthest = 8;

/** Offices are mentions of who holds them: the person named beside them, else the holder whom the graph has. */
export function readRoles(reading: Reading): void {
  reading.offices = officesIn(reading);
  for (const office of reading.offices) {
    const person =
      personBehind(reading, office) ?? personBefore(reading, office) ?? holderOf(reading, office);
    if (!person) continue;
    const { from, to, skip } = office.mention;
    reading.holders.set(from, person);
    if (office.organisation ?? to - from > 1)
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
}

/** الأمين العام … معالي سعيد …, هو الكويتي …, منذ 1 سبتمبر 2024 الدكتور …; `Secretary-General Deemah …`. */
function personBehind(reading: Reading, { mention: { to } }: Office): Referent | undefined {
  const end = reading.sentences[reading.sentenceAt(to - 1)]?.to ?? to;
  for (let at = to; at < Math.min(end, to + farthest); at += 1) {
    const person = reading.startingAt(at);
    if (person?.kind === 'Person' && person.type === 'NAME') return person.entity;
    if (person || !mayStandBetween(reading, at)) return undefined;
  }
  return undefined;
}

function mayStandBetween(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (!token.isArabic)
    return token.kind === 'NUMBER'
      ? reading.isInDate(at)
      : englishTitles.has(token.folded) || /^(?:[.]|is|was)$/u.test(token.folded);
  const isNation = /^ال.{3,}ي(?:ه)?$/u.test(token.folded);
  return (
    isNation ||
    /^(?:هو|هي|منذ|السابق|السابقه|الحالي|الحاليه)$/u.test(token.folded) ||
    formIn(token, arabicTitles) !== undefined ||
    reading.isInDate(at)
  );
}

/** `…, Governor of the …`, `… as Secretary-General of the …`, سلمى العطار، المديرة …. */
function personBefore(reading: Reading, { mention: { from } }: Office): Referent | undefined {
  let at = from - 1;
  if (/^(?:the|its|their|an?|is|was)$/u.test(wordAt(reading.tokens, at))) at -= 1;
  const joint = wordAt(reading.tokens, at);
  if (/^(?:as|بصفته|بصفتها|منصب)$/u.test(joint)) return firstPerson(reading, from);
  const end = /^[,،]$/u.test(joint) ? at : at + 1;
  const person = reading.endingAt(end);
  const isNamed = person?.kind === 'Person' && person.type === 'NAME';
  return isNamed && (end === at || isJoined(reading, at + 1, from)) ? person.entity : undefined;
}

/** Without a comma the office stands beside the name in Arabic, behind `is` in English. */
function isJoined({ tokens }: Reading, at: number, office: number): boolean {
  return tokens[office]?.isArabic === true || /^(?:is|was)$/u.test(wordAt(tokens, at));
}

function firstPerson(reading: Reading, from: number): Referent | undefined {
  const sentence = reading.sentences[reading.sentenceAt(from)];
  const isNamed = ({ kind, type }: Mention) => kind === 'Person' && type === 'NAME';
  const people = reading.within(sentence?.from ?? from, sentence?.to ?? from).filter(isNamed);
  return (people.find((person) => person.from < from) ?? people[0])?.entity;
}

/** Who holds the office by the graph, where it has one alone who does so now. */
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
