import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { mappingOf, type MappedField } from '../../../shared/read-mapping.js';

/** Average bytes of a short value: few pages are full and few values are present, so this is less than the longest. */
const shortWeights: Readonly<Record<string, number>> = { Boolean: 5, Float: 6, ID: 20, Int: 4 };
const otherWeight = 12;
const sentenceWeight = 80;
const textWeight = 20;

/** Approximate bytes of a field's value in an answer: as stated in the schema, else by its type. */
export function weightOf(
  field: MappedField & { readonly type: GraphQLOutputType },
  longestText: number,
): number {
  const mapping = mappingOf(field);
  const stated = 'weight' in mapping ? mapping.weight : undefined;
  if (stated === 'LONGEST_TEXT') return longestText;
  if (stated !== undefined) return stated;
  if (mapping.kind === 'sentence') return sentenceWeight;
  const type = getNamedType(field.type);
  const one = isEnumType(type) ? otherWeight : (shortWeights[type.name] ?? textWeight);
  return isListType(getNullableType(field.type)) ? 2 * one : one;
}
