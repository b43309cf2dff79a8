import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
  type GraphQLNamedType,
} from 'graphql';
import { createSchema } from '../../../src/api/schema.js';

const schema = await createSchema();
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** Common properties of output and input fields. */
interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

/** The parts of a type that can be described: `Type`, `Type.field`, `Type.field(argument)`. */
function elementsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const { name, description } of type.getValues())
      own.push([`${type.name}.${name}`, description]);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields() as Record<string, Described>)) {
      own.push([`${type.name}.${field.name}`, field.description]);
      for (const { name, description } of field.args ?? [])
        own.push([`${type.name}.${field.name}(${name})`, description]);
    }
  return own;
}

describe('the schema', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('is the one that is printed (npm run schema)', () => {
    const printed = readFileSync(
      new URL('../../../schema/schema.graphql', import.meta.url),
      'utf8',
    );
    expect(printed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('describes every type, field, argument and enum value', () => {
    const bare = ownTypes.flatMap(elementsOf).filter(([, description]) => !description);
    expect(bare).toEqual([]);
  });

  it('stays small: 370 types at most', () => {
    expect(ownTypes.length).toBeLessThanOrEqual(370);
  });

  it('lets EntityBy be given one way only', () => {
    expect(schema.getType('EntityBy')).toMatchObject({ isOneOf: true });
  });
});
