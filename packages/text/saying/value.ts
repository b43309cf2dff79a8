import type { Plural } from './forms.js';
import type { Saying } from './say.js';
import { formsOf, isUnit } from './units.js';
import { valueWords } from './value-words.js';

export interface Literal {
  readonly text?: string | null;
  readonly number?: number | null;
  readonly unit?: string | null;
  readonly qualifier?: string | null;
  readonly date?: string | null;
}

/** The words of a vocabulary that values need. */
interface Terms {
  readonly value: (list: string, value: string) => string;
  readonly unit: (code: string) => Plural | undefined;
}

interface Term {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Day by which a relation was over. */
  readonly overBy?: string | null;
  /** True if a claim says that it was over on a day that it does not say. */
  readonly ended?: boolean | null;
}

/** A term within a sentence; one with capitals inside, as a short name, stays as it is. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A text as the beginning of a line: with a capital, where its script has them. */
export const upperFirst = (text: string): string =>
  text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The list of the vocabulary with the codes of a predicate, if it has codes: `GroupKind` of GROUP_KIND. */
export const listOfPredicate = (predicate: string): string =>
  predicate
    .toLowerCase()
    .replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The ways to say values and times in a language. */
export function valuesIn({ language, fill, sayCount, sayDate, sayNumber }: Saying) {
  const words = valueWords[language];
  return { sayLiteral, sayEnd, sayValidity };

  /** A literal in words. */
  function sayLiteral(
    terms: Terms,
    predicate: string,
    literal: Literal | null | undefined,
  ): string {
    if (literal == null) return words.unstated;
    if (literal.date != null) return sayDate(literal.date);
    if (literal.number != null) return sayQuantity(terms, literal.number, literal);
    return terms.value(listOfPredicate(predicate), literal.text ?? '');
  }

  function sayQuantity(terms: Terms, number: number, { unit, qualifier }: Literal): string {
    const bound = boundOf(qualifier);
    const counted = sayCounted(terms, number, unit, bound !== undefined);
    return bound === undefined ? counted : fill(bound, { value: counted });
  }

  function boundOf(qualifier: string | null | undefined): string | undefined {
    if (qualifier === 'EXCEEDS') return words.moreThan;
    return qualifier === 'APPROXIMATE' ? words.about : undefined;
  }

  /** A number with its unit; a unit without a word on the page stays a code. */
  function sayCounted(
    terms: Terms,
    number: number,
    unit: string | null | undefined,
    isGoverned: boolean,
  ): string {
    if (unit == null) return sayNumber(number);
    if (isUnit(unit)) return sayCount(formsOf(words.units[unit], isGoverned), number);
    const own = terms.unit(unit);
    return own === undefined ? `${sayNumber(number)} ${unit}` : sayCount(own, number);
  }

  /** Day of an end, or else the one by which it was over, or that it is not said; undefined if no end is stated. */
  function sayEnd({ validTo, overBy, ended }: Omit<Term, 'validFrom'>): string | undefined {
    if (validTo != null) return sayDate(validTo);
    if (overBy != null) return fill(words.overBy, { date: sayDate(overBy) });
    return ended === true ? words.unsaidDay : undefined;
  }

  /** Says since when and until when something holds, as far as that is stated. */
  function sayValidity({ validFrom: from, ...its }: Term): string {
    const end = sayEnd(its);
    if (from != null && end !== undefined)
      return fill(words.fromTo, { from: sayDate(from), to: end });
    if (from != null) return fill(words.since, { date: sayDate(from) });
    return end === undefined ? '' : fill(words.until, { date: end });
  }
}
