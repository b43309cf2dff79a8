import { getNullableType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { isTexts } from '../../shared/is-texts.js';
import type { Values } from '../../shared/mapping.js';
import type { NamedIds } from '../../shared/named-ids.js';
import { filterMappingOf } from '../../shared/read-mapping.js';

/** The ids that a filter names, however deep, and of what they are. */
export function idsInFilter(type: GraphQLInputObjectType, filter: Values): readonly NamedIds[] {
  const fields = type.getFields();
  return Object.entries(filter).flatMap(([key, value]) => {
    const field = fields[key];
    if (!field || value === null || value === undefined) return [];
    const mapping = filterMappingOf(field);
    if ('names' in mapping && mapping.names !== undefined)
      return isTexts(value) ? [{ of: mapping.names, ids: value }] : [];
    const inner = getNullableType(field.type);
    if (mapping.kind === 'quantifier' && isInputObjectType(inner))
      return idsInQuantifier(inner, value as Values);
    const parts = mapping.kind === 'not' ? [value] : value;
    const isCombination = ['and', 'or', 'not'].includes(mapping.kind);
    return isCombination ? (parts as Values[]).flatMap((part) => idsInFilter(type, part)) : [];
  });
}

/** Those that the conditions of `some`, `none` and `every` name. */
function idsInQuantifier(type: GraphQLInputObjectType, quantifier: Values): readonly NamedIds[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNullableType(field.type);
    const value = quantifier[field.name];
    return isInputObjectType(inner) && value ? idsInFilter(inner, value as Values) : [];
  });
}
