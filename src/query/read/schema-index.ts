import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Sentences, TypeMapping } from '../../shared/mapping.js';

/** What the compiler looks up in the schema again and again, read once. */
export interface SchemaIndex {
  readonly schema: GraphQLSchema;
  /** All object types that are kinds of entity, by label, which is their name. */
  readonly entityTypes: readonly string[];
  /** By relationship type: the name of the object type and its sentences. */
  readonly relations: ReadonlyMap<string, { readonly name: string; readonly sentences: Sentences }>;
  /** Other nodes with an id of their own: by prefix of the id, their label, which is their type’s name. */
  readonly nodesByPrefix: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<GraphQLSchema, SchemaIndex>();

export function indexOf(schema: GraphQLSchema): SchemaIndex {
  const known = indexes.get(schema);
  if (known) return known;
  const mapped = Object.values(schema.getTypeMap()).flatMap((type) => {
    const mapping = isObjectType(type) ? typeMappingOf(type) : undefined;
    return mapping ? [{ name: type.name, mapping }] : [];
  });
  const index: SchemaIndex = {
    schema,
    entityTypes: mapped.flatMap(({ name, mapping }) => (mapping.kind === 'entity' ? [name] : [])),
    relations: new Map(
      mapped.flatMap(({ name, mapping }) =>
        mapping.kind === 'relation'
          ? [[mapping.type, { name, sentences: mapping.sentences }] as const]
          : [],
      ),
    ),
    nodesByPrefix: new Map(
      mapped.flatMap(({ mapping }) =>
        mapping.kind === 'node' ? [[mapping.idPrefix, mapping.label] as const] : [],
      ),
    ),
  };
  indexes.set(schema, index);
  return index;
}

export function typeMappingOf(type: GraphQLObjectType): TypeMapping | undefined {
  return type.extensions['graph'] as TypeMapping | undefined;
}

export function relationOf(index: SchemaIndex, type: string) {
  const relation = index.relations.get(type);
  invariant(relation, `the schema has a type for the relation ${type}`);
  return relation;
}
