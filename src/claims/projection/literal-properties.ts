import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { groupBy } from '../../shared/group-by.js';
import { comparePreferred } from '../prefer-claims.js';
import { presentProperties, type Properties, type PropertyValue } from '../properties.js';
import type { LiteralValue, StatedClaim } from '../records.js';

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
    const values = stated
      .toSorted(comparePreferred)
      .flatMap(({ value }) => (value && value.type !== 'NAME' ? [value] : []));
    const [preferred] = values;
    if (!literal || !preferred) continue;
    if (literal.many === true) properties[literal.property] = listOf(values);
    else Object.assign(properties, shown(literal.property, preferred));
  }
  return properties;
}

type Shown = Exclude<LiteralValue, { type: 'NAME' }>;

function shown(property: string, value: Shown): Properties {
  if (value.type !== 'QUANTITY') return { [property]: plain(value) };
  const { number, unit, qualifier, raw, time, population } = value;
  return presentProperties({
    ...{ value: number, unit, qualifier, raw, time },
    ...{ populationAr: population?.ar, populationEn: population?.en },
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
