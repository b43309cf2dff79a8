import { englishThings, nationality } from '../lexicon/english-words.js';
import { englishForums, englishOrganisations, englishPlaceNames } from '../lexicon/names.js';
import { englishTitles, officeFields } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { readOrdinal } from '#text/words/numerals.js';
import { isHead } from './name-heads.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import type { Chunk } from './english-chunks.js';
import { isInitialAt } from './english-holders.js';
import { englishRoleAt, type RoleWords } from './english-roles.js';
import { wordsBefore } from './surroundings.js';

/** A chunk without the titles and offices before a name: `Secretary-General`, `Dr.` */
export function partsOf(reading: Reading, { from, to }: Chunk): Chunk[] {
  const isOffice = (englishRoleAt(reading.tokens, from)?.to ?? 0) >= to;
  if (isOffice || isNamedForSomebody(reading, from, to)) return [{ from, to }];
  const start = behindOffice(reading, behindTitles(reading, from, to), to);
  const holder = personBehindName(reading, start, to);
  if (holder !== undefined)
    return [...partsOf(reading, { from: start, to: holder }), { from: holder, to }];
  const person = personBehindField(reading, start, to);
  return person === undefined ? besideOffice(reading, start, to) : [{ from: person, to }];
}

function behindTitles(reading: Reading, from: number, to: number): number {
  let start = isNationOf(reading, from, to) ? from + 1 : from;
  while (start < to - 1 && (isTitle(reading, start) || isCounting(reading, start, to))) start += 1;
  return start;
}

/** The parts before an office and behind it. */
function besideOffice(reading: Reading, from: number, to: number): Chunk[] {
  const end = officeAtEnd(reading, from, to);
  if (end !== undefined) return [{ from, to: end }];
  const office = officeWithin(reading, from, to);
  if (!office) return [{ from, to }];
  return [
    { from, to: office.from },
    { from: office.to, to },
  ];
}

/** `Greece | G. Vale`, `Gulf Council | Rosa Miller`: the person behind the state, town or body of an office. */
function personBehindName(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to - 1; at += 1)
    if (endsOwner(reading, from, at) && isPersonAt(reading, from, at, to)) return at;
  return undefined;
}

function endsOwner(reading: Reading, from: number, at: number): boolean {
  const named = reading.endingAt(at);
  if (named && named.from >= from && /^(?:Country|Place|Organization)$/u.test(named.kind))
    return true;
  // Lake Bank (LB) Group Rosa Miller
  const isWhole = at > from + 1 || wordAt(reading.tokens, from - 1) === ')';
  return isWhole && englishOrganisations.has(wordAt(reading.tokens, at - 1));
}

const mostOfPerson = 6;
const ofOffice = /<R\w?> (?:\S+ ){0,3}(?:of|to|in|at|for|on) (?:the )?$/u;

function isPersonAt(reading: Reading, from: number, at: number, to: number): boolean {
  const { tokens, lexicon } = reading;
  if (isInitialAt(reading, at)) return true;
  const words = tokens.slice(at, to);
  const isOther = (token: Token): boolean =>
    isHead(token) ||
    [englishThings, englishPlaceNames, joins].some((list) => list.has(token.folded));
  if (words.length > mostOfPerson || words.some(isOther)) return false;
  return (
    lexicon.people.givenLatin.has(wordAt(tokens, at)) || ofOffice.test(wordsBefore(reading, from))
  );
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

const inOffice = /<R\w?> (?:of|for) (?:the )?(?:(?:[A-Z][^ <]*|,|and|&) )*$/u;

/** `Director of River Policy | Amina Saleh`, `Minister of Trade and Foreign Affairs | Omar Said`: the holder behind the field of an office. */
function personBehindField(reading: Reading, from: number, to: number): number | undefined {
  const { tokens, lexicon } = reading;
  if (!inOffice.test(wordsBefore(reading, from))) return undefined;
  const isOf = joins.has(wordAt(tokens, from - 1));
  for (let at = from + 1; isOf && at < to - 1; at += 1)
    if (
      lexicon.people.givenLatin.has(wordAt(tokens, at)) &&
      officeFields.has(wordAt(tokens, at - 1))
    )
      return at;
  return undefined;
}

/** `named Chitra Rao Deputy Director of …`, `the Lake Bank Governor`: the start of the office after the name. */
function officeAtEnd(reading: Reading, from: number, to: number): number | undefined {
  const { tokens } = reading;
  const isOf = /^(?:of|at)$/u.test(wordAt(tokens, to));
  const isHolder = isOf && reading.lexicon.people.givenLatin.has(wordAt(tokens, from));
  const isOfBody = tokens
    .slice(from + 1, to)
    .some(({ folded }) => englishOrganisations.has(folded));
  if (!isHolder && !isOfBody && !isPutIntoOffice(reading, from)) return undefined;
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

/** `Second Coastal Data Forum`, `Fourth General Assembly`: the number of an edition before the name of its forum or organ. */
function isCounting({ tokens }: Reading, at: number, to: number): boolean {
  return (
    readOrdinal(tokens, at)?.to === at + 1 &&
    to - at > 2 &&
    (englishForums.has(wordAt(tokens, to - 1)) || wordAt(tokens, to - 1) === 'assembly')
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

const joins: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', '&']);

export function isJoin(reading: Reading, at: number): boolean {
  return joins.has(wordAt(reading.tokens, at));
}
