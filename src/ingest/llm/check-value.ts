import { hedgeOf } from '#reader/facts/hedges.js';
import type { Reading } from '#reader/reading/reading.js';
import { readNumeral, readOrdinal } from '#text/words/numerals.js';
import { tellCode } from './code-words.js';
import type { Place } from './find-words.js';
import type { Finding } from './finding.js';

interface InSentence extends Place {
  readonly sentence: { readonly from: number; readonly to: number };
}

/**
 * The reason why the words of a quote state no fact, by the same hedges as for rules; undefined if they do. Only its own clause
 * counts, without relative clauses and quoted speech in it about something else; the rest is for the second pass.
 *
 * @param parts the places of the ends, the value and the role of the claim
 */
export function doubtOfFact(
  reading: Reading,
  { from, to, sentence }: InSentence,
  parts: readonly Place[],
): string | undefined {
  const beside = besideIn(reading, sentence, parts);
  let text = ' ';
  let [start, end] = [0, 0];
  const relative = relativeWith(reading, { from, to }, parts);
  const clause = relative ?? clauseAround(reading, { from, to, sentence });
  for (let at = clause.from; at < clause.to; at += 1) {
    if (at === Math.max(from, clause.from)) start = text.length;
    text += `${beside.has(at) ? '-' : wordAt(reading, at)} `;
    if (at === Math.min(to, clause.to) - 1) end = text.length - 1;
  }
  return isNominal(reading, { from, to }, parts)
    ? hedgeOf(` ${text.slice(start, end)} `, 1, 1 + end - start)
    : hedgeOf(text, start, end);
}

/** Number of tokens between a name and its relative clause: `, to which`. */
const nearest = 2;

/** The relative clause that says the claim of the name right before it: `the Council, which Greece joined in 2024`. */
function relativeWith(
  reading: Reading,
  { from, to }: Pick<Place, 'from' | 'to'>,
  parts: readonly Place[],
): Pick<Place, 'from' | 'to'> | undefined {
  return relativesIn(reading, from, to).find((clause) => {
    const isWithin = (part: Place): boolean => part.from >= clause.from && part.to <= clause.to;
    const isBefore = (part: Place): boolean =>
      part.to <= clause.from && clause.from - part.to <= nearest;
    return parts.some(isWithin) && parts.every((part) => isWithin(part) || isBefore(part));
  });
}

/** From the mark before a quote to the mark after it. */
function clauseAround(
  { tokens }: Reading,
  { from, to, sentence }: Pick<InSentence, 'from' | 'to' | 'sentence'>,
): Pick<Place, 'from' | 'to'> {
  const isMark = (at: number): boolean => /^[,،;؛:()]$/u.test(tokens[at]?.raw ?? '');
  let [first, last] = [from, to];
  while (first > sentence.from && !isMark(first - 1)) first -= 1;
  while (last < sentence.to && !isMark(last)) last += 1;
  return { from: first, to: last };
}

const joints =
  /^(?:[,،()'’-]|s|the|a|an|of|in|at|from|for|and|based|its|his|her|their|في|من|ب|ل|و)$/u;

/**
 * `Accra, Ghana`; `Khamis Al-Busaidi, Undersecretary of the Ministry`: without a verb it holds whatever the sentence around it
 * denies or plans.
 */
function isNominal(
  { tokens }: Reading,
  { from, to }: Pick<Place, 'from' | 'to'>,
  parts: readonly Place[],
): boolean {
  const isOfPart = (at: number): boolean => parts.some((part) => part.from <= at && at < part.to);
  for (let at = from; at < to; at += 1)
    if (!isOfPart(at) && !joints.test(tokens[at]?.folded ?? '')) return false;
  return true;
}

/** A word for this check: within a name no word denies anything, and May is a month. */
function wordAt(reading: Reading, at: number): string {
  if (reading.isInDate(at)) return '<D>';
  const { type } = reading.at(at) ?? {};
  return type === 'NAME' || type === 'SESSION' ? '<N>' : (reading.tokens[at]?.folded ?? '');
}

/** The tokens of relative clauses, asides and quoted speech in a sentence without a part of the claim. */
function besideIn(
  reading: Reading,
  { from, to }: Pick<Place, 'from' | 'to'>,
  parts: readonly Place[],
): ReadonlySet<number> {
  const spans = [
    ...relativesIn(reading, from, to),
    ...asidesIn(reading, from, to),
    ...reading.quoted.filter((quoted) => quoted.from >= from && quoted.to <= to),
  ];
  const beside = spans.filter((span) =>
    parts.every((part) => part.to <= span.from || part.from >= span.to),
  );
  return new Set(
    beside.flatMap((span) => Array.from({ length: span.to - span.from }, (_, i) => span.from + i)),
  );
}

const relatives =
  /^[وف]?(?:which|who|whom|whose|where|التي|الذي|الذين|اللذان|اللتان|اللذين|اللتين)$/u;
const marks = /^[,،;؛.]$/u;

/** The relative clauses within a quote, each up to its next mark; one that begins it is its main clause. */
function relativesIn({ tokens }: Reading, from: number, to: number): Pick<Place, 'from' | 'to'>[] {
  const clauses: Pick<Place, 'from' | 'to'>[] = [];
  for (let at = from + 1; at < to; at += 1) {
    if (!relatives.test(tokens[at]?.folded ?? '')) continue;
    const mark = tokens.slice(at, to).findIndex(({ raw }) => marks.test(raw));
    const end = mark < 0 ? to : at + mark;
    clauses.push({ from: at, to: end });
    at = end;
  }
  return clauses;
}

/** The words between two commas or brackets of a quote: `in Aqaba, not in Petra, on 22 January`. */
function asidesIn({ tokens }: Reading, from: number, to: number): Pick<Place, 'from' | 'to'>[] {
  const bounds = Array.from({ length: to - from }, (_, i) => from + i).filter((at) =>
    /^[,،()]$/u.test(tokens[at]?.raw ?? ''),
  );
  return bounds.slice(1).map((end, i) => ({ from: (bounds[i] ?? end) + 1, to: end }));
}

/** The places of a value, or the reason why the quote does not have it. */
export type ValuePlaces = readonly Place[] | string;

/** The places of a model's value in its quote. A quote may have several numbers or dates; the value must be one of them. */
export function placesOfValue(
  reading: Reading,
  place: Place,
  { value, predicate }: Pick<Finding, 'value' | 'predicate'>,
  type: string,
): ValuePlaces {
  switch (type) {
    case 'TEXT':
      return typeof value === 'string' && reading.words(place.from, place.to).includes(value)
        ? []
        : 'The quote does not have the value.';
    case 'NUMBER':
      return placesOfNumber(reading, place, value);
    case 'CODE':
      return tellCode(predicate, String(value), reading.words(place.from, place.to))
        ? []
        : 'The quote does not have a word for the value.';
    default:
      return placesOfDate(reading, place, value);
  }
}

function placesOfNumber(
  { tokens }: Reading,
  { from, to }: Place,
  value: Finding['value'],
): ValuePlaces {
  const places: Place[] = [];
  for (let at = from; at < to;) {
    const numeral = readOrdinal(tokens, at) ?? readNumeral(tokens, at);
    const end = numeral?.to ?? at + 1;
    if (numeral?.value === value) places.push({ from: at, to: end, skip: 0 });
    at = end;
  }
  return places.length > 0 ? places : 'The quote does not have the number.';
}

/** The places of the beginning and end of a relation, which the quote must have. */
export function placesOfPeriod(
  reading: Reading,
  place: Place,
  { validFrom, validTo }: Pick<Finding, 'validFrom' | 'validTo'>,
): ValuePlaces {
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return 'It ends before it begins.';
  const places: Place[] = [];
  for (const date of [validFrom, validTo]) {
    const found = date === null ? [] : placesOfDate(reading, place, date);
    if (typeof found === 'string') return found;
    places.push(...found);
  }
  return places;
}

function placesOfDate(reading: Reading, { from, to }: Place, date: Finding['value']): ValuePlaces {
  const places = reading
    .datesWithin(from, to)
    .filter(({ value, last }) => value === date || last === date)
    .map((span) => ({ from: span.from, to: span.to, skip: 0 }));
  return places.length > 0 ? places : 'The quote does not have the date.';
}
