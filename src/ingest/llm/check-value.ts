import { hedgeOf } from '../../language/facts/hedges.js';
import type { Reading } from '../../language/reading/reading.js';
import { readNumeral, readOrdinal } from '../../shared/text/words/numerals.js';
import type { Place } from './find-words.js';
import type { Finding } from './finding.js';

/** The reason why the words of a quote state no fact, by the same hedges as for rules; undefined if they do. */
export function doubtOfFact(
  reading: Reading,
  { from, to, sentence }: InSentence,
): string | undefined {
  let text = ' ';
  let [start, end] = [0, 0];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (at === from) start = text.length;
    text += `${wordAt(reading, at)} `;
    if (at === to - 1) end = text.length - 1;
  }
  return hedgeOf(text, start, end);
}

/** A word for this check: within a name no word denies anything, and May is a month. */
function wordAt(reading: Reading, at: number): string {
  if (reading.isInDate(at)) return '<D>';
  return reading.at(at)?.type === 'NAME' ? '<N>' : (reading.tokens[at]?.folded ?? '');
}

interface InSentence extends Place {
  readonly sentence: { readonly from: number; readonly to: number };
}

/** The reason why a model's number or date does not match the quote; undefined if it does and no other is possible. */
export function doubtOfValue(
  reading: Reading,
  place: Place,
  { value }: Pick<Finding, 'value'>,
  type: string,
): string | undefined {
  if (type === 'TEXT')
    return typeof value === 'string' && reading.words(place.from, place.to).includes(value)
      ? undefined
      : 'The quote does not have the value.';
  if (type === 'NUMBER') return doubtOfNumber(reading, place, value);
  const dates = reading.datesWithin(place.from, place.to);
  return doubtOfDates(dates, [value]);
}

function doubtOfNumber({ tokens }: Reading, { from, to }: Place, value: Finding['value']) {
  const numbers = new Set<number>();
  for (let at = from; at < to;) {
    const numeral = readOrdinal(tokens, at) ?? readNumeral(tokens, at);
    if (numeral) numbers.add(numeral.value);
    at = numeral?.to ?? at + 1;
  }
  if (typeof value !== 'number' || !numbers.has(value))
    return 'The quote does not have the number.';
  return numbers.size > 1
    ? 'The quote has several numbers, and it is not clear to which one the value belongs.'
    : undefined;
}

type Dates = ReturnType<Reading['datesWithin']>;

/** Checks the beginning and end of a relation, which the quote must have in that order. */
export function doubtOfPeriod(
  reading: Reading,
  { from, to }: Place,
  { validFrom, validTo }: Pick<Finding, 'validFrom' | 'validTo'>,
): string | undefined {
  const given = [validFrom, validTo].filter((date) => date !== null);
  return given.length === 0 ? undefined : doubtOfDates(reading.datesWithin(from, to), given);
}

function doubtOfDates(dates: Dates, given: readonly Finding['value'][]): string | undefined {
  const [only] = dates;
  const said =
    given.length > 1 && dates.length === 1
      ? [only?.value, only?.last]
      : dates.map(({ value }) => value);
  if (given.some((date) => !said.includes(typeof date === 'string' ? date : null)))
    return 'The quote does not have the date.';
  if (said.length !== given.length)
    return 'The quote has several dates, and it is not clear to which one the value belongs.';
  return given.every((date, i) => date === said[i])
    ? undefined
    : 'The quote has these dates in another order.';
}
