import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { Extensions, getMetadataStorage } from 'type-graphql';
import { getOrMake } from '../shared/get-or-make.js';
import type { MappedField } from '../shared/read-mapping.js';
import type { FieldMapping, FilterMapping, TypeMapping } from '../shared/mapping.js';

type Mapping = TypeMapping | FieldMapping | FilterMapping;

/** What InGraph says of properties, by the prototype of the class that has them. */
const declared = new WeakMap<object, Map<string | symbol, Mapping>>();

/**
 * Says how a GraphQL type or field lies in the graph; the schema carries it as `extensions.graph`.
 *
 * What is said of properties comes there by {@link mapFields}: type-graphql searches the extensions of all fields for each
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
 * Puts the mappings of properties into the fields of a schema, which have the names of the properties. A type shares the
 * extensions of what it has from an interface.
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

/** The mapping of a field of a class: that of the furthest ancestor which has one, so that all its heirs share it. */
function mappingIn(prototype: object, name: string): Mapping | undefined {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  const inherited = parent === null ? undefined : mappingIn(parent, name);
  return inherited ?? declared.get(prototype)?.get(name);
}
