import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
  parseValue,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
} from 'graphql';
import type { OperationVariable } from '../../operations/stored-operation.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The enums that the description names, by their names. */
export type NamedEnums = Map<string, JsonSchema>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  URL: { type: 'string', format: 'uri' },
  DateTimeISO: { type: 'string', format: 'date-time' },
};

/** Schema of a scalar, or a reference to the enum, which is noted. */
export function leafSchema(type: GraphQLLeafType, enums: NamedEnums): JsonSchema {
  if (isEnumType(type)) return referTo(type, enums);
  return scalars[type.name] ?? { type: 'string' };
}

/** A variable as a parameter of the query string. */
export function parameterOf(
  { name, type, isRequired, default: fallback }: OperationVariable,
  enums: NamedEnums,
): JsonSchema {
  const schema = textSchema(type, enums);
  const isList = schema['type'] === 'array';
  return {
    name,
    in: 'query',
    required: isRequired,
    ...(isList && { style: 'form', explode: true }),
    schema: fallback === undefined ? schema : withDefault(schema, fallback),
  };
}

/** Schema of a value as the query string has it: an input object is one text. */
function textSchema(type: GraphQLInputType, enums: NamedEnums): JsonSchema {
  if (isNonNullType(type)) return textSchema(type.ofType, enums);
  if (isListType(type)) return { type: 'array', items: textSchema(type.ofType, enums) };
  if (isInputObjectType(type)) return { type: 'string', description: describeObject(type) };
  return leafSchema(type, enums);
}

/** Schema of a value in a body of JSON, one level deep: fields of inner objects are described in words. */
export function bodySchema(type: GraphQLInputObjectType, enums: NamedEnums): JsonSchema {
  const schemaOf = (inner: GraphQLInputType): JsonSchema => {
    if (isNonNullType(inner)) return schemaOf(inner.ofType);
    if (isListType(inner)) return { type: 'array', items: schemaOf(inner.ofType) };
    if (isInputObjectType(inner)) return { type: 'object', description: describeObject(inner) };
    return leafSchema(inner, enums);
  };
  const fields = Object.values(type.getFields());
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field.type)])),
  };
}

/** The fields of an input as parameters of the query string. */
export function parametersOf(
  type: GraphQLInputObjectType,
  enums: NamedEnums,
): readonly JsonSchema[] {
  return Object.values(type.getFields()).map(({ name, type: own, description }) => ({
    ...parameterOf({ name, type: own, isRequired: false, default: undefined }, enums),
    description,
  }));
}

function describeObject(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).map(
    (field) => `${field.name}: ${String(field.type)}`,
  );
  return `JSON of ${type.name}, {${fields.join(', ')}}, or the value of its one required field alone.`;
}

function referTo(type: GraphQLEnumType, enums: NamedEnums): JsonSchema {
  const { name, description } = type;
  const values = type.getValues().map((value) => value.name);
  if (!enums.has(name)) enums.set(name, { type: 'string', enum: values, description });
  return { $ref: `#/components/schemas/${name}` };
}

function withDefault(schema: JsonSchema, literal: string): JsonSchema {
  return { ...schema, default: valueFromASTUntyped(parseValue(literal)) };
}
