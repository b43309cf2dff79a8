import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import type { PropertyDeclaration, PropertyType, PropertyValue } from '../element.js';
import type { NamedRow } from '../../store/read-row.js';

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

/** The properties that an entity has, in the declared order; a list is never empty. */
export function readProperties(entity: NamedRow<string>): Readonly<Record<string, PropertyValue>> {
  const known: Record<string, PropertyValue> = {};
  for (const declaration of declaredProperties) {
    const value = readProperty(entity, declaration);
    if (value !== undefined) known[declaration.name] = value;
  }
  return known;
}

function readProperty(
  entity: NamedRow<string>,
  { name, type }: PropertyDeclaration,
): PropertyValue | undefined {
  if ((entity.value(name) ?? null) === null) return undefined;
  switch (type) {
    case 'TEXT':
    case 'DATE':
      return entity.text(name);
    case 'INTEGER':
    case 'FLOAT':
      return entity.number(name);
    case 'BOOLEAN':
      return entity.boolean(name);
    case 'TEXTS': {
      const texts = entity.texts(name);
      return texts.length > 0 ? texts : undefined;
    }
  }
}

/** Names are listed by themselves; a quantity is several properties. */
function declare({ valueType, property, many }: LiteralPredicate): PropertyDeclaration[] {
  if (valueType === 'NAME') return [];
  if (valueType !== 'QUANTITY')
    return [{ name: property, type: many === true ? 'TEXTS' : types[valueType] }];
  return [
    { name: 'value', type: types.QUANTITY },
    ...['unit', 'qualifier', 'raw'].map((name) => ({ name, type: 'TEXT' as const })),
    { name: 'time', type: 'DATE' },
    ...['populationAr', 'populationEn'].map((name) => ({ name, type: 'TEXT' as const })),
  ];
}
