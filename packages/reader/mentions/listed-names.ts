import { getOrMake } from '#text/get-or-make.js';
import { englishPlainWords } from '../lexicon/english-words.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { isHead } from './name-heads.js';
import { entityOf, worldNameAt, type FoundName } from './world-name-at.js';

const lists = {
  cities: { kind: 'Place', rule: 'city', isMeant: isCity },
  bodies: { kind: 'Organization', rule: 'world-body', isMeant: isBody },
  regions: { kind: 'Place', rule: 'region', isMeant: isRegion },
} as const;

/** A reader of the names of one list anywhere in the text: Geneva is a place even if the graph does not know it. */
export function readListed(list: keyof typeof lists): (reading: Reading) => void {
  const { kind, rule, isMeant } = lists[list];
  return (reading) => {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const found = worldNameAt(reading, at, list);
      if (!found || !isMeant(reading, at, found)) continue;
      const { name, skip } = found;
      const to = at + name.words.length;
      const entity = entityOf(reading, name, kind, reading.words(at, to, skip));
      reading.add({ from: at, to, skip, kind, entity, rule, confidence: 0.85 });
      at = to - 1;
    }
  };
}

/** No part of a longer name, and no acronym that the text resolves otherwise. */
function isBody(reading: Reading, at: number, { name }: FoundName): boolean {
  const { tokens } = reading;
  const to = at + name.words.length;
  const [raw = '', next] = [tokens[at]?.raw, tokens[to]];
  if (tokens[at]?.isArabic === true) return true;
  if (next?.isCapital === true && isHead(next)) return false;
  return !/^\p{Lu}+$/u.test(raw) || !isResolvedOtherwise(reading, raw, name.all);
}

const inBrackets = new WeakMap<Reading, Map<string, readonly number[]>>();
const mostPlaces = 10;

/** Whether an acronym stands in brackets behind another name somewhere in the text. */
function isResolvedOtherwise(reading: Reading, raw: string, names: readonly string[]): boolean {
  const known = getOrMake(inBrackets, reading, () => new Map<string, readonly number[]>());
  const places = getOrMake(known, raw, () =>
    reading
      .placesOf(raw)
      .filter((place) => wordAt(reading.tokens, place - 1) === '(')
      .slice(0, mostPlaces),
  );
  return places.some((place) => !isNameOf(reading.endingAt(place - 1), names));
}

function isNameOf(mention: Mention | undefined, names: readonly string[]): boolean {
  return mention !== undefined && names.some((name) => mention.entity.names.has(name));
}

function isCity(reading: Reading, at: number, found: FoundName): boolean {
  const end = at + found.name.words.length;
  const next = reading.sentenceAt(end) === reading.sentenceAt(at) ? reading.tokens[end] : undefined;
  if (reading.tokens[at]?.isArabic !== true) return isLatinCity(reading, at, next);
  return next?.folded !== 'راس' && !isSpelledApart(reading, at);
}

/** No part of a longer name: `Lisbon Quay`; but behind a preposition `in Lisbon Rowan Teal`. */
function isLatinCity(reading: Reading, at: number, next: Token | undefined): boolean {
  const { tokens, lexicon } = reading;
  const before = wordAt(tokens, at - 1);
  if (!isFirst(reading, at) && (before === '-' || isCapital(tokens[at - 1]))) return false;
  const isSeat = /^(?:in|to|at)$/u.test(before);
  return !isCapital(next) || (isSeat && lexicon.people.givenLatin.has(next?.folded ?? ''));
}

/** A region that belongs to no name: not the last word of `Bank of Africa`. */
function isRegion(reading: Reading, at: number, found: FoundName): boolean {
  const isOfName = wordAt(reading.tokens, at - 1) === 'of' && isCapital(reading.tokens[at - 2]);
  return !isOfName && isCity(reading, at, found);
}

function isCapital(token: Token | undefined): boolean {
  return token?.isCapital === true && !token.isArabic && !englishPlainWords.has(token.folded);
}

/** جده, his grandfather, is not جدة. */
function isSpelledApart({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.folded.endsWith('جده') === true && tokens[at].raw.endsWith('ه');
}

/** True for the first word of a line or sentence: the word before belongs to another. */
export function isFirst(reading: Reading, at: number): boolean {
  return reading.sentences[reading.sentenceAt(at)]?.from === at;
}
