import { literalPredicates } from '../model/predicates.js';
import { isPartialDate } from '../shared/partial-dates.js';
import type { Reading } from './reading/reading.js';
import { readNumeral, readOrdinal } from './text/numerals.js';
import type { ReadClaim } from './rules/view.js';

/** Why a claim that a rule read is not let through; undefined where nothing speaks against it. One door for all rules. */
export function doubtOf(reading: Reading, claim: ReadClaim): string | undefined {
  const { subject, object, predicate, value, from, to, sentence } = claim;
  const within = reading.sentences[sentence];
  if (!within || to <= from || reading.words(from, to) === '') return 'Its words are not in the text.';
  if (subject === object) return 'It would join something to itself.';
  const literal = literalPredicates.find((each) => each.predicate === predicate);
  if (literal && literal.kinds !== 'ANY' && !literal.kinds.includes(subject.kind)) return `${predicate} is not said of this kind of entity.`;
  if (value === undefined) return object ? undefined : 'It has neither an object nor a value.';
  return isInWords(reading, claim, within) ? undefined : 'The words do not have the value.';
}

/** The value stands in the words: a number as one, a date as one of the sentence's, a text as it is. Codes are ours. */
function isInWords(reading: Reading, { predicate, value, from, to }: ReadClaim, { from: first, to: last }: { from: number; to: number }): boolean {
  if (typeof value === 'number') return hasNumber(reading, from, to, value);
  const type = literalPredicates.find((each) => each.predicate === predicate)?.valueType;
  if (type === 'DATE')
    return isPartialDate(value ?? '') && reading.dates.some((date) => date.from >= first && date.to <= last && date.value === value);
  return type !== 'TEXT' || reading.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last - 1]?.end ?? 0).includes(value ?? '');
}

function hasNumber(reading: Reading, from: number, to: number, value: number): boolean {
  for (let at = from; at < to; at += 1)
    if (readOrdinal(reading.tokens, at)?.value === value || readNumeral(reading.tokens, at)?.value === value) return true;
  return false;
}
