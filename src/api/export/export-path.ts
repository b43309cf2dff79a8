import {
  astFromValue,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import type { Format } from '../../export/index.js';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { SubgraphInput } from '../inputs/subgraph-input.js';

/**
 * The way to the export of a subgraph: its input as a query string, each field as its type writes it, lists by repeating
 * the name, input objects as JSON. It ends with the file's name, as programs that look for the ending of an address
 * know no query strings.
 */
export function exportPath(schema: GraphQLSchema, format: Format, input: SubgraphInput): string {
  const type = schema.getType(SubgraphInput.name);
  invariant(isInputObjectType(type), 'the schema has the input of subgraphs');
  const query = new URLSearchParams();
  for (const field of Object.values(type.getFields()))
    for (const text of textsOf(field, (input as unknown as Values)[field.name]))
      query.append(field.name, text);
  query.append('filename', `multaqa-subgraph.${format.extension}`);
  return `/export/${format.name}?${query.toString()}`;
}

function textsOf({ type }: GraphQLInputField, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const node = astFromValue(value, type);
  const written: unknown = node && valueFromASTUntyped(node);
  const isEmpty = Array.isArray(written) && written.length === 0;
  if (isEmpty || isInputObjectType(getNamedType(type))) return [JSON.stringify(written)];
  return [written].flat().map(String);
}
