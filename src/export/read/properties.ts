import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import type { PropertyDeclaration, PropertyType, PropertyValue } from '../element.js';
import type { Value } from '../../store/graph-reader.js';
import { isTexts } from '../../shared/is-texts.js';
import type { Facts } from './facts.js';

const types: Readonly<Record<Exclude<LiteralPredicate['valueType'], 'NAME'>, PropertyType>> = {
  TEXT: 'TEXT',
  CODE: 'TEXT',
  DATE: 'DATE',
  NUMBER: 'INTEGER',
  QUANTITY: 'FLOAT',
};

/** All properties that a literal claim can give an entity, in the order in which the model lists them. */
export const declaredProperties: readonly PropertyDeclaration[] =
  literalPredicates.flatMap(declare);

/** The properties that are known, in the declared order. */
export function knownProperties(facts: Facts): Readonly<Record<string, PropertyValue>> {
  const known: Record<string, PropertyValue> = {};
  for (const { name } of declaredProperties) {
    const value = facts.get(name);
    if (isSingle(value) || (isTexts(value) && value.length > 0)) known[name] = value;
  }
  return known;
}

/** Names are listed by themselves; a quantity is four properties. */
function declare({ valueType, property, many }: LiteralPredicate): PropertyDeclaration[] {
  if (valueType === 'NAME') return [];
  if (valueType !== 'QUANTITY')
    return [{ name: property, type: many === true ? 'TEXTS' : types[valueType] }];
  return [
    { name: 'value', type: types.QUANTITY },
    ...['unit', 'qualifier', 'raw'].map((name) => ({ name, type: 'TEXT' as const })),
  ];
}

function isSingle(value: Value | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
