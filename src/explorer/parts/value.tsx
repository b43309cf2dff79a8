import { language } from '../language.js';
import { useTerms, type Terms } from '../data/terms.js';
import { fill, sayCount, sayDate, sayNumber } from '../words/say.js';
import { formsOf, isUnit } from '../words/units.js';
import { words } from '../words/words.js';
import type { Named } from '../data/named.js';
import { EntityLink, nameOf, Words } from './entity.js';

export interface Literal {
  readonly text?: string | null;
  readonly number?: number | null;
  readonly unit?: string | null;
  readonly qualifier?: string | null;
  readonly date?: string | null;
}

/** Stands for a value that no document states: never a dash, never zero. */
export function Unstated({ text = words.unstated }: { readonly text?: string }) {
  return <span class="unstated">{text}</span>;
}

function ContestSign() {
  return (
    <svg class="ne" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1.5 4h13v2.4h-13zM1.5 9.6h13V12h-13z" />
      <path d="M10.6.8l1.9.9-7.1 13.5-1.9-.9z" />
    </svg>
  );
}

interface ContestedProps {
  readonly href?: string;
  /** The point on which sources differ. */
  readonly what?: string;
  /** Another text for it, such as the other value. */
  readonly text?: string;
}

/** Says on what sources differ; a link if there is more to read. */
export function Contested({
  href,
  what = '',
  text = fill(words.differ, { what: lowerFirst(what) }),
}: ContestedProps) {
  if (href === undefined)
    return (
      <span class="contest">
        <ContestSign /> {text}
      </span>
    );
  return (
    <a class="contest" href={href}>
      <ContestSign /> {text}
    </a>
  );
}

/** A term within a sentence; one with capitals inside, as a short name, stays as it is. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The list of the vocabulary with the codes of a predicate, if it has codes: `GroupKind` of GROUP_KIND. */
export const listOfPredicate = (predicate: string): string =>
  predicate
    .toLowerCase()
    .replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A literal in words. */
export function sayLiteral(
  terms: Terms,
  predicate: string,
  literal: Literal | null | undefined,
): string {
  if (literal == null) return words.unstated;
  if (literal.date != null) return sayDate(literal.date);
  if (literal.number != null) return sayQuantity(terms, literal.number, literal);
  return terms.value(listOfPredicate(predicate), literal.text ?? '');
}

/** A value as plain text: the label of a code, a date in words. */
export function sayValueText(terms: Terms, predicate: string, text: string): string {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) return sayDate(text);
  return terms.value(listOfPredicate(predicate), text);
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

interface Said {
  readonly predicate: string;
  readonly object?: Named | null;
  readonly value?: Literal | null;
}

/** Object of a claim: an entity, or a literal. */
export function ObjectOf({ claim }: { readonly claim: Said }) {
  const terms = useTerms();
  if (claim.object != null) return <EntityLink of={claim.object} />;
  return <Words text={sayLiteral(terms, claim.predicate, claim.value)} />;
}

/** Object of a claim as a text alone. */
export function sayObject(terms: Terms, claim: Said): string {
  return claim.object == null
    ? sayLiteral(terms, claim.predicate, claim.value)
    : nameOf(claim.object).text;
}

interface Term {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Day by which a relation was over. */
  readonly overBy?: string | null;
  /** True if a claim says that it was over on a day that it does not say. */
  readonly ended?: boolean | null;
}

/** Day of an end, or else the one by which it was over, or that it is not said; undefined if no end is stated. */
export function sayEnd({ validTo, overBy, ended }: Omit<Term, 'validFrom'>): string | undefined {
  if (validTo != null) return sayDate(validTo);
  if (overBy != null) return fill(words.relation.overBy, { date: sayDate(overBy) });
  return ended === true ? words.relation.unsaidDay : undefined;
}

/** Says since when and until when something holds, as far as that is stated. */
export function sayValidity({ validFrom: from, ...its }: Term): string {
  const end = sayEnd(its);
  if (from != null && end !== undefined)
    return fill(words.fromTo, { from: sayDate(from), to: end });
  if (from != null) return fill(words.since, { date: sayDate(from) });
  return end === undefined ? '' : fill(words.until, { date: end });
}

interface InRole {
  readonly roleAr?: string | null;
  readonly roleEn?: string | null;
}

/** Role in a relation, in the language of the page. */
export const roleOf = ({ roleAr, roleEn }: InRole): string | null | undefined =>
  language === 'ar' ? roleAr : roleEn;
