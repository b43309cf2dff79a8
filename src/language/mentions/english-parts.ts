import { nationality } from '../lexicon/english-words.js';
import { englishForums, englishOrganisations } from '../lexicon/names.js';
import { englishTitles } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { readOrdinal } from '../../shared/text/words/numerals.js';
import { isHead } from './name-heads.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { Chunk } from './english-chunks.js';
import { endsOffice, englishRoleAt, type RoleWords } from './english-roles.js';

/** A chunk without the titles and offices before a name: `Secretary-General`, `Dr.` */
export function partsOf(reading: Reading, { from, to }: Chunk): Chunk[] {
  if (isNamedForSomebody(reading, from, to)) return [{ from, to }];
  let start = isNationOf(reading, from, to) ? from + 1 : from;
  while (start < to - 1 && (isTitle(reading, start) || isCounting(reading, start, to))) start += 1;
  start = behindSeat(reading, behindOffice(reading, start, to), to);
  const person = personBehindField(reading, start, to);
  if (person !== undefined) return [{ from: person, to }];
  const behind = officeAtEnd(reading, start, to);
  if (behind !== undefined) return [{ from: start, to: behind }];
  const office = officeWithin(reading, start, to);
  return office
    ? [
        { from: start, to: office.from },
        { from: office.to, to },
      ]
    : [{ from: start, to }];
}

/** `Ambassador to Oman Rowan Teal`: the place behind the state or town of an office. */
function behindSeat(reading: Reading, start: number, to: number): number {
  const seat =
    /^(?:of|to|in)$/u.test(wordAt(reading.tokens, start - 1)) && reading.startingAt(start);
  const isSeat = seat && /^(?:Country|Place)$/u.test(seat.kind) && seat.to < to - 1;
  return isSeat && !isHead(reading.tokens[to - 1]) ? seat.to : start;
}

/** The place behind an office that begins in the chunk or before it: `Secretary of | State Rosa Miller`. */
function behindOffice(reading: Reading, start: number, to: number): number {
  const role = [0, 1, 2]
    .map((back) => englishRoleAt(reading.tokens, start - back))
    .find((each) => each !== undefined && each.to > start);
  return role && role.to < to && !isJoin(reading, role.to) ? role.to : start;
}

/** `Omani Salma Al-Harthi`: the nation of a person before the name. */
function isNationOf({ tokens, lexicon }: Reading, from: number, to: number): boolean {
  const [nation, given] = [wordAt(tokens, from), wordAt(tokens, from + 1)];
  const { givenLatin } = lexicon.people;
  const isNation = nationality.test(nation) && !givenLatin.has(nation);
  const isBody = englishOrganisations.has(wordAt(tokens, to - 1));
  return isNation && to - from > 2 && givenLatin.has(given) && !isBody;
}

/** `Prince Mohammed Foundation`, `General Assembly`: a title that belongs to the name of a body. */
function isNamedForSomebody(reading: Reading, from: number, to: number): boolean {
  const isBody = englishOrganisations.has(wordAt(reading.tokens, to - 1));
  const isOffice = englishRoleAt(reading.tokens, from) !== undefined;
  return isBody && isTitle(reading, from) && !isOffice;
}

/** `Director of River Policy Amina Saleh`: the holder directly follows the field of the office. */
function personBehindField(reading: Reading, from: number, to: number): number | undefined {
  const { tokens, lexicon } = reading;
  const isOf = /^(?:of|for)$/u.test(wordAt(tokens, from - 1));
  if (!isOf || !endsOffice(tokens, from - 1)) return undefined;
  for (let at = from + 1; at < to - 1; at += 1)
    if (lexicon.people.givenLatin.has(wordAt(tokens, at))) return at;
  return undefined;
}

/** `named Chitra Rao Deputy Director of …`, `… Chief Policy Officer`: the start of the office after the name. */
function officeAtEnd(reading: Reading, from: number, to: number): number | undefined {
  const { tokens } = reading;
  const isPut = isPutIntoOffice(reading, from);
  const isOf = /^(?:of|at)$/u.test(wordAt(tokens, to));
  if (!isPut && !(isOf && reading.lexicon.people.givenLatin.has(wordAt(tokens, from))))
    return undefined;
  for (let at = from + 2; at < to; at += 1) if (englishRoleAt(tokens, at)?.to === to) return at;
  return undefined;
}

/** A verb of appointing before the name; titles may be in between. */
function isPutIntoOffice(reading: Reading, at: number): boolean {
  let before = at - 1;
  while (isTitle(reading, before) || wordAt(reading.tokens, before) === '.') before -= 1;
  return /^(?:named|names|appointed|appoints|elected|elects|chose|chosen|confirmed|picked|picks|selected|made|hired|recruited|designated)$/u.test(
    wordAt(reading.tokens, before),
  );
}

/** `ACA President Marta Miller`: an office between its organisation and its holder; no `Board of Trustees of …`. */
function officeWithin(reading: Reading, from: number, to: number): RoleWords | undefined {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (isJoin(reading, at - 1)) continue;
    const role = englishRoleAt(reading.tokens, at);
    if (role && to - role.to > 1) return role;
  }
  return undefined;
}

/** `Second Coastal Data Forum`: the number of an edition before the name of its forum. */
function isCounting({ tokens }: Reading, at: number, to: number): boolean {
  return (
    readOrdinal(tokens, at)?.to === at + 1 &&
    to - at > 2 &&
    englishForums.has(wordAt(tokens, to - 1))
  );
}

function isTitle(reading: Reading, at: number): boolean {
  const { folded } = reading.tokens[at] ?? {};
  return (
    folded !== undefined &&
    (englishTitles.has(folded) || /^(?:[a-z]\.)+[a-z]?\.?$|^h[ehm]?$/u.test(folded)) &&
    !isJoin(reading, at + 1)
  );
}

export function isJoin(reading: Reading, at: number): boolean {
  return /^(?:of|for|on|and|&)$/u.test(wordAt(reading.tokens, at));
}
