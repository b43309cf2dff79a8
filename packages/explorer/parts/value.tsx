import { language } from '../language.js';
import { useTerms, type Terms } from '../data/terms.js';
import { listOfPredicate, lowerFirst, valuesIn, type Literal } from '#text/saying/value.js';
import { fill, sayDate, saying } from '../words/say.js';
import { words } from '../words/words.js';
import type { Named } from '../data/named.js';
import { EntityLink, nameOf, Words } from './entity.js';

export { listOfPredicate, lowerFirst } from '#text/saying/value.js';

export const { sayEnd, sayLiteral, sayValidity } = valuesIn(saying);

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

/** A value as plain text: the label of a code, a date in words. */
export function sayValueText(terms: Terms, predicate: string, text: string): string {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) return sayDate(text);
  return terms.value(listOfPredicate(predicate), text);
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

interface InRole {
  readonly roleAr?: string | null;
  readonly roleEn?: string | null;
}

/** Role in a relation, in the language of the page. */
export const roleOf = ({ roleAr, roleEn }: InRole): string | null | undefined =>
  language === 'ar' ? roleAr : roleEn;
