import { type LiteralPredicate, literalPredicates } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import { isPartialDate } from '#text/partial-dates.js';
import type { Reading } from '#reader/reading/reading.js';

import { ordinals } from '#text/words/number-words.js';
import { readNumeral, readOrdinal } from '#text/words/numerals.js';
import { wordAt } from '#text/words/tokens.js';
import type { ReadClaim } from '#reader/facts/sentence-view.js';

/** The reason to reject a claim of a rule; undefined if there is none. All rules pass here. */
export function doubtOf(reading: Reading, claim: ReadClaim): string | undefined {
  const { subject, object, predicate, value, from, to } = claim;
  if (to <= from || reading.words(from, to) === '') return 'The text does not have its words.';
  if (subject === object) return 'It would join an entity to itself.';
  if (value !== undefined) return doubtOfValue(reading, claim);
  if (!object) return 'It has neither an object nor a value.';
  return isJoined(predicate, subject.kind, object.kind)
    ? undefined
    : `${predicate} does not join these kinds of entity.`;
}

function doubtOfValue(reading: Reading, claim: ReadClaim): string | undefined {
  const literal = literalPredicates.find(({ predicate }) => predicate === claim.predicate);
  const isSaid = literal && (literal.kinds === 'ANY' || literal.kinds.includes(claim.subject.kind));
  if (!isSaid) return `${claim.predicate} is not said of this kind of entity.`;
  return isInWords(reading, claim, literal) ? undefined : 'The words do not have the value.';
}

function isJoined(predicate: string, source: string, target: string): boolean {
  const joins = relations.find(({ type }) => type === predicate)?.joins ?? [];
  return joins.some((join) => join.source === source && join.target === target);
}

/**
 * Whether the words contain the value: a number as such, a date among the sentence's dates, a text literally. Codes are ours.
 */
function isInWords(
  reading: Reading,
  { value, from, to, sentence }: ReadClaim,
  { valueType }: LiteralPredicate,
): boolean {
  const within = reading.sentences[sentence];
  if (within === undefined || value === undefined) return false;
  if (typeof value === 'number') return hasNumber(reading, from, to, value);
  if (valueType === 'TEXT') return hasText(reading.slice(within.start, within.end), value);
  if (valueType !== 'DATE') return true;

  return (
    isPartialDate(value) &&
    reading
      .datesWithin(within.from, within.to)
      .some((date) => date.value === value || date.last === value)
  );
}

/** The words as they are, or with the article absorbed by the preposition ل: للدكتور has الدكتور. */
function hasText(words: string, value: string): boolean {
  return words.includes(value) || words.includes(value.replace(/^ال/u, 'لل'));
}

/** والثالثة, the second of two ordinals counted together. */
function joinedOrdinal({ tokens }: Reading, at: number): number | undefined {
  return ordinals.get(wordAt(tokens, at).replace(/^و/u, ''));
}

function hasNumber(reading: Reading, from: number, to: number, value: number): boolean {
  for (let at = from; at < to; at += 1)
    if (
      readOrdinal(reading.tokens, at)?.value === value ||
      joinedOrdinal(reading, at) === value ||
      readNumeral(reading.tokens, at)?.value === value
    )
      return true;
  return false;
}
