import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { Extensions, getMetadataStorage } from 'type-graphql';
import { getOrMake } from '#text/get-or-make.js';
import type { MappedField } from '../shared/read-mapping.js';
import type { FieldMapping, FilterMapping, TypeMapping } from '../shared/mapping.js';

type Mapping = TypeMapping | FieldMapping | FilterMapping;

/** Mappings that InGraph declares for properties, by the prototype of their class. */
const declared = new WeakMap<object, Map<string | symbol, Mapping>>();

/**
 * Declares how a GraphQL type or field maps to the graph; the schema carries it as `extensions.graph`.
 *
 * The mappings of properties are added by {@link mapFields}, since type-graphql searches the extensions of all fields for each
 * of them, and a schema has more than a thousand.
 */
export function InGraph(graph: Mapping) {
  const extend = Extensions({ graph });
  return (target: object, name?: string | symbol, descriptor?: PropertyDescriptor): void => {
    if (name === undefined) extend(target as NewableFunction);
    else if (descriptor !== undefined) extend(target, name, descriptor);
    else getOrMake(declared, target, () => new Map<string | symbol, Mapping>()).set(name, graph);
  };
}

/**
 * Puts the mappings of properties into the fields of the same name in a schema. A type shares the extensions of the fields that
 * it has from an interface.
 */
export function mapFields(schema: GraphQLSchema): void {
  const { objectTypes, interfaceTypes, inputTypes } = getMetadataStorage();
  for (const { name, target } of [...objectTypes, ...interfaceTypes, ...inputTypes]) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    const fields: readonly (MappedField | GraphQLInputField)[] = Object.values(type.getFields());
    for (const field of fields) {
      const graph = mappingIn(target.prototype as object, field.name);
      if (graph !== undefined) Object.assign(field.extensions, { graph });
    }
  }
}

/** The mapping of a field of a class: that of its furthest ancestor with one, so that all heirs share it. */
function mappingIn(prototype: object, name: string): Mapping | undefined {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  const inherited = parent === null ? undefined : mappingIn(parent, name);
  return inherited ?? declared.get(prototype)?.get(name);
}
