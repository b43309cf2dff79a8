import {
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';

/** The type of a subgraph's input, whose fields are the filters of an export. */
export function subgraphInputOf(schema: GraphQLSchema): GraphQLInputObjectType {
  const type = schema.getType('SubgraphInput');
  invariant(isInputObjectType(type), 'the schema has the input of subgraphs');
  return type;
}

/** The value as JSON, from which `coerceInputValue` makes it again. */
export function serialize(given: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const type = getNullableType(given);
  if (isListType(type)) {
    const item: GraphQLInputType = type.ofType;
    return Array.isArray(value) ? value.map((each) => serialize(item, each)) : value;
  }
  if (!isInputObjectType(type)) return type.serialize(value);
  invariant(isJsonObject(value), 'the value of an input object is an object');
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [
      field.name,
      serialize(field.type, value[field.name]),
    ]),
  );
}
