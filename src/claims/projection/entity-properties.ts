import { datasetsOf } from '../apply-decisions.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { sortKey } from '#text/sort-key.js';
import { bucketOf, slugOf } from '../ids.js';
import { content, inPreference, mostPrecise } from '../prefer-claims.js';
import { presentProperties, type Properties, type PropertyValue } from '../properties.js';
import type { EntityRecord, LiteralValue, StatedClaim } from '../records.js';
import { chooseLabel } from './names.js';
import { phraseEntity } from './phrasing.js';

/**
 * All properties of an entity's node: from its id, its labels and order keys, its literal claims, and the datasets with claims
 * on it.
 *
 * @param said claims of which it is the subject
 * @param touching claims of which it is the subject or the object
 * @param contested ids of the contested claims
 */
export function projectEntity(
  { id, kind }: EntityRecord,
  said: readonly StatedClaim[],
  touching: readonly StatedClaim[],
  contested: ReadonlySet<string>,
): Properties {
  const labelAr = chooseLabel(said, 'AR');
  const labelEn = chooseLabel(said, 'EN');
  return presentProperties({
    ...projectLiterals(said),
    id,
    kind,
    slug: slugOf(id),
    bucket: bucketOf(id),
    datasets: datasetsOf(touching),
    contested: touching.some((claim) => contested.has(claim.id)),
    labelAr,
    labelEn,
    phrasing: phraseEntity(said),
    sortAr: orderKey(labelAr ?? labelEn ?? id, id),
    sortEn: orderKey(labelEn ?? labelAr ?? id, id),
  });
}

/** Unique, so that a page can continue after it; U+0001 sorts before every letter, so a name sorts before its continuations. */
function orderKey(label: string, id: string): string {
  return `${sortKey(label)}\u0001${id}`;
}

const predicates: ReadonlyMap<string, LiteralPredicate> = new Map(
  literalPredicates.map((literal) => [literal.predicate, literal]),
);

/**
 * The properties of an entity from its literal claims: the preferred value, or the sorted list of all for a many-valued
 * predicate. Names are nodes of their own.
 */
export function projectLiterals(claims: readonly StatedClaim[]): Properties {
  const properties: Record<string, PropertyValue> = {};
  const literals = claims.filter(({ value }) => value !== null && value.type !== 'NAME');
  for (const [predicate, stated] of groupBy(literals, (claim) => claim.predicate)) {
    const literal = predicates.get(predicate);
    if (literal?.many === true) properties[literal.property] = listOf(stated.flatMap(valueOf));
    else if (literal)
      for (const value of valueOf(shownValue(stated)))
        Object.assign(properties, shown(literal.property, value));
  }
  return properties;
}

/** The claim whose value is shown: the best, or one that says its date more precisely. */
export function shownValue(claims: NonEmpty<StatedClaim>): StatedClaim {
  const [best = claims[0], ...others] = inPreference(claims, content);
  return best.value?.type === 'DATE' ? mostPrecise(best, others, content) : best;
}

type Shown = Exclude<LiteralValue, { type: 'NAME' }>;

function valueOf({ value }: StatedClaim): readonly Shown[] {
  return value && value.type !== 'NAME' ? [value] : [];
}

function shown(property: string, value: Shown): Properties {
  if (value.type !== 'QUANTITY') return { [property]: plain(value) };
  const { number, unit, qualifier, raw, time, population } = value;
  return presentProperties({
    value: number,
    unit,
    qualifier,
    raw,
    time,
    populationAr: population?.ar,
    populationEn: population?.en,
  });
}

function listOf(values: readonly Shown[]): string[] {
  return [...new Set(values.map((value) => String(plain(value))))].sort();
}

function plain(value: Shown): string | number {
  switch (value.type) {
    case 'TEXT':
    case 'CODE':
      return value.text;
    case 'DATE':
      return value.date;
    case 'NUMBER':
    case 'QUANTITY':
      return value.number;
  }
}
