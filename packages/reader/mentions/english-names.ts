import type { EntityKind } from '../vocabulary.js';
import { englishPlainWords, englishThings, sortsOfThings } from '../lexicon/english-words.js';
import {
  englishForums,
  englishOrganisations,
  englishPlaceNames,
  englishPlaces,
  englishStates,
  publications,
} from '../lexicon/names.js';
import { englishTitles, latinParticles } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { beginsReport, chunksOf, isInHeadline, skipArticle, type Chunk } from './english-chunks.js';
import { isHolder } from './english-holders.js';
import { englishRoleAt } from './english-roles.js';
import { isCompanyBehind, isPersonByContext, kindByContext } from './english-contexts.js';
import { isJoin, partsOf } from './english-parts.js';
import { hasOwnAcronym } from './aliases.js';
import { headOf } from './name-heads.js';
import { wordAt } from '#text/words/tokens.js';

/**
 * Capitalised names, with a kind from their head noun, a title, or the words around them: `Central Bank of …`, `Dr. …`, `said
 * …`, `in …`. Names without a kind are left out.
 */
export function readEnglishNames(reading: Reading): void {
  forEachPart(reading, (part) => {
    readPart(reading, part);
  });
  forEachPart(reading, (part) => {
    readInContext(reading, part, personByContext);
  });
}

/** Places and organisations by the words around them, after persons are known everywhere. */
export function readEnglishPlaces(reading: Reading): void {
  forEachPart(reading, (part) => {
    if (!isAcronym(reading, part.from, part.to)) readInContext(reading, part, kindByContext);
  });
}

function forEachPart(reading: Reading, read: (part: Chunk) => void): void {
  for (const chunk of [...chunksOf(reading)])
    for (const part of partsOf(reading, chunk)) read(part);
}

type Kinder = (reading: Reading, from: number, to: number) => EntityKind | undefined;

/** Head nouns, titles and given names: kinds from the words themselves. */
function readPart(reading: Reading, { from, to }: Chunk): void {
  if (isRole(reading, from, to)) return;
  const kind = kindByWords(reading, from, to);
  if (kind === 'Person' && hasFullName(reading, from, to)) return;
  if (kind) addName(reading, { from, to }, kind, 0.85);
}

/** Maximum of places of a name at which the full one is looked for. */
const mostPlaces = 500;

/** `Ms Grant` with `Lucy Grant`, `Dr. Al Khalifa` with `Noora Al Khalifa` elsewhere: the same person, read as a repeat. */
function hasFullName(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const words = tokens.slice(from, to).map(({ raw }) => raw);
  const places = reading.placesOf(words[0] ?? '').slice(0, mostPlaces);
  return places.some((place) => {
    const before = tokens[place - 1];
    return (
      place !== from &&
      words.every((word, i) => tokens[place + i]?.raw === word) &&
      before?.isCapital === true &&
      reading.sentenceAt(place - 1) === reading.sentenceAt(place) &&
      !englishTitles.has(before.folded) &&
      !englishPlainWords.has(before.folded)
    );
  });
}

function kindByWords(reading: Reading, from: number, to: number): EntityKind | undefined {
  const words = reading.tokens.slice(from, to).map(({ folded }) => folded);
  const head = nounOf(words);
  if (isOfEdition(reading, from) && !publications.has(words.at(-1) ?? '')) return 'ForumSeries';
  const kind = words.length > 1 ? kindOfHead(head, words) : undefined;
  if (kind) return kind;
  if (isCompanyBehind(reading, to) || hasOwnAcronym(reading, from, to)) return 'Organization';
  return kindOfPort(reading, from, to) ?? kindOfFew(reading, from, words);
}

/** `director at the Port of Tema`, a body; and `the port of Anselm Quay`, a place, even if a person has such a name. */
function kindOfPort(reading: Reading, from: number, to: number): EntityKind | undefined {
  const { tokens } = reading;
  const isPort = wordAt(tokens, from) === 'port' && wordAt(tokens, from + 1) === 'of';
  if (isPort && kindByContext(reading, from, to) === 'Organization') return 'Organization';
  const isTown = wordAt(tokens, from - 1) === 'of' && englishPlaces.has(wordAt(tokens, from - 2));
  return isTown ? 'Place' : undefined;
}

function kindOfFew(
  reading: Reading,
  from: number,
  words: readonly string[],
): EntityKind | undefined {
  if (isPersonByWords(reading, from, words)) return 'Person';
  return isPlaceByWords(words) ? 'Place' : undefined;
}

/** `Lake Victoria`, `Tampa Bay`, `Tampa Province`. */
function isPlaceByWords(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isLed = /^(?:lake|mount|cape|port|river)$/u.test(first);
  return words.length === 2 && (isLed || englishPlaceNames.has(last));
}

function kindOfHead(head: string, words: readonly string[]): EntityKind | undefined {
  if (isState(head, words)) return 'Country';
  if (englishForums.has(head)) return 'ForumSeries';
  return englishOrganisations.has(head) ? 'Organization' : undefined;
}

/** `Republic of …`, `… Islands`; not `State for Information`. */
function isState(head: string, words: readonly string[]): boolean {
  if (words.at(-1) === 'islands') return true;
  return englishStates.has(head) && !/^(?:for|on)$/u.test(words[words.indexOf(head) + 1] ?? '');
}

/** The noun before `of`, `for` or `on`, unless only the last word is one of a body or a forum. */
function nounOf(words: readonly string[]): string {
  const [first, last = ''] = [headOf(words), words.at(-1)];
  const isNounAtEnd = englishForums.has(last) || englishOrganisations.has(last);
  return isNounAtEnd && kindOfHead(first, words) === undefined ? last : first;
}

function isPersonByWords(reading: Reading, from: number, words: readonly string[]): boolean {
  if (isBehindTitle(reading, from)) return !isNoun(words);
  const isBody = kindOfHead(nounOf(words), words) !== undefined;
  if (!isBody && isHolder(reading, from, words)) return true;
  const isName = words.length > 1 && reading.lexicon.people.givenLatin.has(words[0] ?? '');
  return isName && !isPlaceByWords(words) && !englishThings.has(words.at(-1) ?? '');
}

/** `General Assembly`, `Ambassador Hotel`: the noun of a body or a building. */
function isNoun(words: readonly string[]): boolean {
  const [word = ''] = words;
  return words.length === 1 && (englishOrganisations.has(word) || englishForums.has(word));
}

/** `Minister`, or `Dr.` with its stop. */
function isBehindTitle(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  if (beginsReport(reading, from)) return false;
  const isStop = wordAt(tokens, from - 1) === '.';
  const before = tokens[isStop ? from - 2 : from - 1];
  if (before === undefined) return false;
  const isShort = !isStop || /^(?:dr|mr|mrs|ms|prof|eng|hon)$/u.test(before.folded);
  return isShort && englishTitles.has(before.folded) && before.isCapital;
}

function isRole(reading: Reading, from: number, to: number): boolean {
  const role = englishRoleAt(reading.tokens, from);
  return role !== undefined && (role.to >= to || isJoin(reading, role.to));
}

/** Reads a name by the words around it, if its own words do not tell its kind. */
function readInContext(reading: Reading, { from, to }: Chunk, kindOf: Kinder): void {
  if (isRole(reading, from, to) || isCovered(reading, from, to) || isShort(reading, from, to))
    return;
  if (isInHeadline(reading, from) || sortsOfThings.has(wordAt(reading.tokens, to - 1))) return;
  const kind = kindOf(reading, from, to);
  if (kind) addName(reading, { from, to }, kind, 0.7);
}

/** `the fifth edition of the …`: a forum follows in any case. */
function isOfEdition(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const at = wordAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  return wordAt(tokens, at) === 'of' && wordAt(tokens, at - 1) === 'edition';
}

function isCovered(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (reading.at(at)) return true;
  return false;
}

function personByContext(reading: Reading, from: number, to: number): EntityKind | undefined {
  if (beginsReport(reading, to - 1)) return undefined;
  const isPerson = !isAcronym(reading, from, to) && isPersonByContext(reading, from, to);
  return isPerson && !hasFullName(reading, from, to) ? 'Person' : undefined;
}

/** `the Alliance`: a short form of another name. */
function isShort(reading: Reading, from: number, to: number): boolean {
  const word = wordAt(reading.tokens, from);
  return to === from + 1 && (englishOrganisations.has(word) || englishForums.has(word));
}

function isAcronym(reading: Reading, from: number, to: number): boolean {
  return (
    to === from + 1 &&
    /^\p{Lu}{2,6}$/u.test(reading.tokens[from]?.raw ?? '') &&
    !isDateline(reading, from, to)
  );
}

/** `PORT HALDEN, 4 October 2026 –` at the beginning of a paragraph. */
function isDateline(reading: Reading, from: number, to: number): boolean {
  const isFirst = reading.sentences[reading.sentenceAt(from)]?.from === from;
  return isFirst && /^[,،(]$/u.test(wordAt(reading.tokens, to)) && reading.isInDate(to + 1);
}

function addName(
  reading: Reading,
  { from, to }: Chunk,
  kind: EntityKind,
  confidence: number,
): void {
  const words = reading.tokens[to - 1];
  if (!words || latinParticles.has(words.folded)) return;
  const state = kind === 'Country' ? reading.endingAt(to) : undefined;
  dropNearNames(reading, from, to);
  if (state?.kind === 'Country') {
    reading.remove(state);
    reading.add({ from, to, kind, entity: state.entity, rule: 'english-name', confidence });
    return;
  }
  if (kind === 'ForumSeries') joinShortName(reading, from, to);
  reading.addNamed({ from, to, kind, rule: 'english-name', confidence });
  if (kind === 'Organization') addOwner(reading, { from, to });
}

/** `Amber Dialogue on Data and Trade` and `Amber Dialogue` are one forum. */
function joinShortName(reading: Reading, from: number, to: number): void {
  const { tokens, entities } = reading;
  const on = tokens.slice(from, to).findIndex(({ folded }) => folded === 'on');
  if (on < 2) return;
  const [short, long] = [reading.words(from, from + on), reading.words(from, to)];
  const there = entities.find('ForumSeries', short);
  const entity = there ?? entities.named('ForumSeries', long);
  entities.link(entity, there ? long : short);
}

/** `Council of the Grain Compact`: the owner of the body is an organisation with a name of its own. */
function addOwner(reading: Reading, { from, to }: Chunk): void {
  const of =
    1 + from + reading.tokens.slice(from + 1, to).findIndex(({ folded }) => folded === 'of');
  const start = skipArticle(reading, of + 1);
  const head = wordAt(reading.tokens, to - 1);
  const isName =
    of > from &&
    start > of + 1 &&
    !englishPlainWords.has(wordAt(reading.tokens, start)) &&
    to - start > 1 &&
    (englishOrganisations.has(head) || englishForums.has(head));
  if (isName)
    reading.addNamed({
      from: start,
      to,
      kind: englishOrganisations.has(head) ? 'Organization' : 'ForumSeries',
      rule: 'english-owner',
      confidence: 0.75,
    });
}

/** Drops a known name that is only a part of this one; states and places within it stay. */
function dropNearNames(reading: Reading, from: number, to: number): void {
  for (const mention of reading.within(from, to)) {
    const isWithin =
      mention.from >= from && mention.to <= to && mention.to - mention.from < to - from;
    const isCategory = mention.kind === 'AttendeeCategory';
    const stays =
      !isCategory &&
      mention.rule !== 'region' &&
      (mention.kind === 'Country' || mention.kind === 'Place' || mention.from > from + 1);
    if (isWithin && !stays) reading.remove(mention);
  }
}
