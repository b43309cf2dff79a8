import { Float, Int, ObjectType } from 'type-graphql';
import type { FieldMapping } from '../../shared/mapping.js';
import { defineField, type FieldDefinition, type TypeClass } from '../define.js';
import { Entity } from '../entity.js';
import { tableByKind } from '../kind-table.js';
import { kindDeclaration } from '../kinds.js';
import { literals, type Literal } from '../literals.js';
import { InGraph } from '../mapping.js';
import { codeEnumOf } from '../values/code-enums.js';
import { PartialDate } from '../values/partial-date.js';
import { Quantity } from '../values/quantity.js';
import type { KindDeclaration } from './declaration.js';

/** The weight of a text of some length, in the price of an answer. */
const weightOfText = 200;

/** The class of the GraphQL type of each kind of entity. */
export const entities = tableByKind((kind) => defineEntity(kindDeclaration(kind)));

function defineEntity({ name, description, literals: own = {} }: KindDeclaration): TypeClass {
  const entity = class extends (Entity as unknown as new () => object) {};
  Object.defineProperty(entity, 'name', { value: name });
  InGraph({ kind: 'entity', label: name })(entity);
  ObjectType({ implements: Entity, description })(entity);
  for (const literal of literals) {
    const about = own[literal.predicate];
    if (about !== undefined) defineField(entity, fieldOf(literal, about));
  }
  return entity;
}

function fieldOf(literal: Literal, description: string): FieldDefinition {
  const { property, many = false } = literal;
  const type = typeOf(literal);
  return {
    name: property,
    description,
    nullable: true,
    type: () => (many ? [type] : type),
    graph: mappingOf(literal),
  };
}

function typeOf(literal: Literal): object {
  switch (literal.valueType) {
    case 'DATE':
      return PartialDate;
    case 'NUMBER':
      return literal.isFraction === true ? Float : Int;
    case 'QUANTITY':
      return Quantity;
    default:
      return codeEnumOf(literal) ?? String;
  }
}

function mappingOf({ property, valueType, many, externalIdScheme }: Literal): FieldMapping {
  if (valueType === 'QUANTITY') return { kind: 'embedded', presence: 'value' };
  return {
    kind: 'property',
    property,
    ...(valueType === 'TEXT' && many !== true && { weight: weightOfText }),
    ...(externalIdScheme && { externalIdScheme }),
  };
}
