import { englishPlainWords, headlineVerbs } from '../lexicon/english-words.js';
import { englishForums, englishOrganisations } from '../lexicon/names.js';
import { latinParticles } from '../lexicon/people.js';
import { getOrMake } from '#text/get-or-make.js';
import { firstIndex } from '#text/first-index.js';
import type { Reading, ReadSentence } from '../reading/reading.js';
import { endOfListed, goesOnToHead } from './joined-names.js';
import { isHead } from './name-heads.js';
import { gregorianMonths } from '#text/words/months.js';
import { readOrdinal } from '#text/words/numerals.js';
import { wordList } from '#text/words/word-list.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** Adjacent capitalised words that form one name. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/**
 * All chunks of capitalised words, in order: `Ministry of Trade and Industry`, `Forum on Fair Weights`. In a title-case line a
 * name ends where it ends in the text below.
 */
export function* chunksOf(reading: Reading): Generator<Chunk> {
  for (const sentence of reading.sentences) {
    const isTitle = isHeadline(reading, sentence);
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (!isNamePart(reading, at) || isPlainStart(reading, at)) continue;
      const to = endOfChunk(reading, at);
      if (!(isTitle && goesOnBehindName(reading, at, to, sentence.to))) yield { from: at, to };
      at = to - 1;
    }
  }
}

/** Whether the first words of a chunk are a whole name further down, which is read here as its repeat. */
function goesOnBehindName(reading: Reading, from: number, to: number, body: number): boolean {
  const { tokens } = reading;
  const { raw = '' } = tokens[from] ?? {};
  const places = reading.placesOf(raw);
  const below = firstIndex(places, (place) => place >= body);
  return places.slice(below, below + mostPlaces).some((place) => {
    let length = 1;
    while (from + length < to && tokens[place + length]?.raw === tokens[from + length]?.raw)
      length += 1;
    // `Kite Union Commission`, where the text below has the Kite Union.
    const isLonger = from + length === to - 1 && isHead(tokens[to - 1]);
    return length > 1 && from + length < to && !isLonger && !isNamePart(reading, place + length);
  });
}

const mostPlaces = 50;
const leastWords = 5;
const leastCapitals = 0.7;

/** `Amber Council Opens Third Forum with Many Guests`: a line above a text in which most longer words have capitals. */
function isHeadline(
  { tokens, sentences }: Reading,
  { from, to, isHeading }: ReadSentence,
): boolean {
  if (!isHeading || sentences.length < 2) return false;
  const words = tokens
    .slice(from, to)
    .filter(({ kind, raw, isArabic }) => kind === 'WORD' && !isArabic && raw.length > 3);
  const capitals = words.filter(({ isCapital }) => isCapital);
  return words.length >= leastWords && capitals.length >= leastCapitals * words.length;
}

const shortTitles = /^(?:dr|mr|mrs|ms|prof|eng|hon)[.]?$/u;

function isNamePart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const isWord =
    token?.isCapital === true &&
    !token.folded.endsWith('-based') &&
    (!englishPlainWords.has(token.folded) || /^(?:US|WHO)$/u.test(token.raw));
  return (
    isWord &&
    !reading.isInDate(at) &&
    !shortTitles.test(token.folded) &&
    !isMonth(reading, at) &&
    !isHeadlineVerb(reading, at, token)
  );
}

/** `Jordan Assumes …`, `to Strengthen …`: a verb of a title-case line. */
function isHeadlineVerb(reading: Reading, at: number, { folded }: Token): boolean {
  return (
    (headlineVerbs.has(folded) || wordAt(reading.tokens, at - 1) === 'to') &&
    isInHeadline(reading, at)
  );
}

/** Whether the token is in a title-case line, whose capitals show no name. */
export function isInHeadline(reading: Reading, at: number): boolean {
  const sentence = reading.sentences[reading.sentenceAt(at)];
  return sentence !== undefined && isHeadline(reading, sentence);
}

/** `Nov 30`: a short month beside its day. */
function isMonth({ tokens }: Reading, at: number): boolean {
  const isDay = [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'NUMBER');
  return isDay && gregorianMonths.has(wordAt(tokens, at));
}

/** The first word of a sentence is capitalised anyway; alone it is a name only if it is one elsewhere. */
function isPlainStart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || !isSentenceStart(reading, at) || isNamePart(reading, at + 1)) return false;
  if (isInitial(reading, at + 1) || isBehindPlaceLabel(reading, at)) return false;
  if (reading.at(at) || beginsName(reading, at) || beginsReport(reading, at)) return false;
  return !isWithinSentence(reading, token.raw);
}

/** Labels of a line behind which a place stands. */
export const placeLabels = wordList('headquarters office seat city town venue location');

/** `Headquarters: Port Halden, Portugal`. */
function isBehindPlaceLabel({ tokens }: Reading, at: number): boolean {
  return wordAt(tokens, at - 1) === ':' && placeLabels.has(wordAt(tokens, at - 2));
}

const within = new WeakMap<Reading, Map<string, { readonly is: boolean }>>();

/** Whether a word stands anywhere but at the start of a sentence. */
function isWithinSentence(reading: Reading, raw: string): boolean {
  const isStart = (place: number): boolean => isSentenceStart(reading, place);
  const known = getOrMake(within, reading, () => new Map<string, { readonly is: boolean }>());
  return getOrMake(known, raw, () => ({ is: !reading.placesOf(raw).every(isStart) })).is;
}

/** `LISBON, 4 October 2026 –`: the place of the report. */
export function beginsReport(reading: Reading, at: number): boolean {
  const date = wordAt(reading.tokens, at + 1) === ',' ? reading.dateFrom(at + 2) : undefined;
  return date !== undefined && /^[–—-]$/u.test(wordAt(reading.tokens, date.to));
}

/** `Association of Northern Chambers`, `Pieter van …`: the name continues after a lower-case word. */
function beginsName(reading: Reading, at: number): boolean {
  const next = wordAt(reading.tokens, at + 1);
  if (latinParticles.has(next)) return isNamePart(reading, at + 2);
  return (
    isHead(reading.tokens[at]) &&
    /^(?:of|for|on)$/u.test(next) &&
    isNamePart(reading, skipArticle(reading, at + 2))
  );
}

export function isSentenceStart(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  const first = reading.sentences[reading.sentenceAt(at)]?.from ?? at;
  return (
    before === undefined || /^[“"«:.?!]$/u.test(before.raw) || !hasWord(reading.tokens, first, at)
  );
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'WORD') return true;
  return false;
}

function endOfChunk(reading: Reading, from: number): number {
  let to = from + 1;
  for (let next = extend(reading, from, to); next > to; next = extend(reading, from, to)) to = next;
  return to;
}

/** The end of the chunk with one more word, or the same end if none belongs to it. */
function extend(reading: Reading, from: number, to: number): number {
  const token = reading.tokens[to];
  if (!token || reading.sentenceAt(to) !== reading.sentenceAt(from)) return to;
  if (isInitial(reading, to)) return to + 3;
  if (isNamePart(reading, to) && !token.isArabic) return to + 1;
  if (goesOnByTwo(reading, to, token)) return to + 2;
  if (isAcronymWithin(reading, to)) return to + 4;
  return token.raw === ',' ? endOfListed(reading, from, to) : joined(reading, from, to);
}

/** `Gulf Council (GC) Summit`: an acronym in brackets before the noun of a forum. */
function isAcronymWithin({ tokens }: Reading, bracket: number): boolean {
  const [open, acronym, close, noun] = tokens.slice(bracket, bracket + 4);
  const isInBrackets = open?.raw === '(' && close?.raw === ')';
  const isOne = isInBrackets && /^\p{Lu}{2,6}$/u.test(acronym?.raw ?? '');
  return isOne && noun?.isCapital === true && englishForums.has(noun.folded);
}

/** A mark or particle with the word after it. */
function goesOnByTwo(reading: Reading, to: number, { folded }: Token): boolean {
  const isParticle = latinParticles.has(folded) && isNamePart(reading, to + 1);
  return isParticle || isPluralOwner(reading, to) || isDashed(reading, to) || isSaint(reading, to);
}

/** `St. Anselm`, `B. Teal`: the stop of the short word. */
function isSaint(reading: Reading, at: number): boolean {
  const isStop =
    reading.tokens[at]?.raw === '.' &&
    /^(?:St|Mt|Ft|Ch|Sh|Yu|\p{Lu})$/u.test(reading.tokens[at - 1]?.raw ?? '');
  return isStop && isNamePart(reading, at + 1);
}

/** `John Q. Miller`: an initial with its stop within a name. */
function isInitial(reading: Reading, at: number): boolean {
  const [initial, stop] = reading.tokens.slice(at, at + 2);
  const isShort = /^\p{Lu}$/u.test(initial?.raw ?? '');
  return isShort && stop?.raw === '.' && stop.isAttached && isNamePart(reading, at + 2);
}

/** After a word that joins the next one to the name. */
function joined(reading: Reading, from: number, to: number): number {
  const next = skipArticle(reading, to + 1);
  const isPart = isNamePart(reading, next) || isOrganOf(reading, to);
  const isJoined = goesOnToHead(reading, from, to) || joins(reading, from, to);
  return isPart && isJoined ? next + 1 : to;
}

/** The place itself, or the next one if `the` is there. */
export function skipArticle({ tokens }: Reading, at: number): number {
  return wordAt(tokens, at) === 'the' ? at + 1 : at;
}

/** `Potters’ Museum`: the apostrophe of a plural. */
function isPluralOwner({ tokens }: Reading, at: number): boolean {
  const [owner, mark, head] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isMark = mark?.isAttached === true && /^['’]$/u.test(mark.raw);
  return isMark && owner?.folded.endsWith('s') === true && head?.isCapital === true && isHead(head);
}

/** `Council of Ministers`: a word that is plain elsewhere. */
function isOrganOf({ tokens }: Reading, at: number): boolean {
  const isOrgan = /^(?:council|committee|assembly|board|conference|panel|group)$/u.test(
    wordAt(tokens, at - 1),
  );
  return isOrgan && wordAt(tokens, at) === 'of' && tokens[at + 1]?.isCapital === true;
}

/** `Aegean–Gulf Pact`: a dash without blanks between two words of a name. */
function isDashed(reading: Reading, at: number): boolean {
  const [dash, next] = [reading.tokens[at], reading.tokens[at + 1]];
  const isDash = dash?.isAttached === true && /^[–—]$/u.test(dash.raw);
  return isDash && next?.isAttached === true && isNamePart(reading, at + 1);
}

/** For an embassy in the graph the following place is its seat, and no part of the name. */
function isUnknownEmbassy(reading: Reading, from: number): boolean {
  const isEmbassy = /^(?:embassy|consulate)$/u.test(wordAt(reading.tokens, from));
  return isEmbassy && reading.startingAt(from)?.entity.isKnown !== true;
}

function joins(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const last = tokens[to - 1];
  switch (wordAt(tokens, to)) {
    case 'of':
      return isJoinedByOf(tokens, from, to) || isCountedForum(tokens, from, to);
    case 'for':
      return isHead(last) || isHead(tokens[from]);
    case 'on':
      return englishForums.has(wordAt(tokens, to - 1));
    case 'in':
      return isUnknownEmbassy(reading, from);
    case '&':
      return true;
    case 'and':
      return joinsFields(reading, from, to) || endsFields(reading, from, to);
    default:
      return false;
  }
}

/** `Bank of`, `Republic of`, and a second `of` for names like `Ministry of Communications of`, `Fund for the Insurance of`. */
function isJoinedByOf(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  return (
    isHead(last) ||
    (last?.folded === 'port' && last.isCapital && wordAt(tokens, to - 2) !== 'of') ||
    tokens
      .slice(from, to)
      .some((token, at) => isHead(token) && /^(?:of|for)$/u.test(wordAt(tokens, from + at + 1)))
  );
}

/** `the third Friends of Water Forum`: the counted name ends with the noun of a forum. */
function isCountedForum(tokens: readonly Token[], from: number, to: number): boolean {
  if (!readOrdinal(tokens, from - 1) && !readOrdinal(tokens, from)) return false;
  const behind = tokens.slice(to + 1, to + 5);
  const end = behind.findIndex(({ isCapital }) => !isCapital);
  const words = end < 0 ? behind : behind.slice(0, end);
  return words.some(({ folded }) => englishForums.has(folded));
}

/** `Ministry of Trade and Industry`, but not `the Ministry of Trade and the Port`. */
function joinsFields(reading: Reading, from: number, to: number): boolean {
  const words = reading.tokens.slice(from, to).map(({ folded }) => folded);
  const isField =
    words.some((word) => englishOrganisations.has(word) || englishForums.has(word)) &&
    words.some((word) => word === 'of' || word === 'for' || word === 'on');
  const next = reading.tokens[to + 1];
  if (!isField || !next?.isCapital || reading.at(to + 1) || isHead(reading.tokens[to + 2]))
    return false;
  if (reading.at(to - 1)?.kind === 'Country') return false;
  return !isHead(next);
}

/** The last of such fields. */
function endsFields({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ raw }) => raw === ',');
}
