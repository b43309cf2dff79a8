import {
  getNullableType,
  isInputObjectType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { isTexts } from '../../shared/json-object.js';
import type { Values } from '../../shared/mapping.js';
import type { NamedIds } from '../../shared/named-ids.js';
import { filterMappingOf } from '../../shared/read-mapping.js';
import { isGiven } from './arguments.js';

/** The ids in a filter, at any depth, with the kinds of things they identify. */
export function idsInFilter(type: GraphQLInputObjectType, filter: Values): readonly NamedIds[] {
  const fields = type.getFields();
  return Object.entries(filter).flatMap(([key, value]: [string, unknown]) => {
    const field = fields[key];
    return field && isGiven(value) ? idsInPart(field, type, value) : [];
  });
}

function idsInPart(
  field: GraphQLInputField,
  type: GraphQLInputObjectType,
  value: unknown,
): readonly NamedIds[] {
  const mapping = filterMappingOf(field);
  switch (mapping.kind) {
    case 'and':
    case 'or':
      return (value as readonly Values[]).flatMap((part) => idsInFilter(type, part));
    case 'not':
      return idsInFilter(type, value as Values);
    case 'quantifier':
      return idsInQuantifier(getNullableType(field.type), value as Values);
    case 'condition':
    case 'through':
      return mapping.names && isTexts(value) ? [{ of: mapping.names, ids: value }] : [];
    default:
      return []; // Ids of datasets.
  }
}

/** The ids in the conditions of `some`, `none` and `every`. */
function idsInQuantifier(type: GraphQLInputType, quantifier: Values): readonly NamedIds[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNullableType(field.type);
    const value = quantifier[field.name];
    return isInputObjectType(inner) && isGiven(value) ? idsInFilter(inner, value as Values) : [];
  });
}
