import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { invariant } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { ByKind, Hidden, TypeMapping } from '../../shared/mapping.js';
import { mappingOf, typeMappingOf } from '../../shared/read-mapping.js';
import { relationTypeOf } from '../../shared/relation-id.js';
import type { RelationSentences } from '#text/sentence/templates.js';

/** Frequent lookups in the schema, computed once. */
export interface SchemaIndex {
  readonly schema: GraphQLSchema;
  /** All object types that are kinds of entity, by label, which is their name. */
  readonly entityTypes: readonly string[];
  /** The property of entities for each scheme of external identifiers. */
  readonly externalIds: ReadonlyMap<string, string>;
  /** The name of the object type and the sentences of each relationship type. */
  readonly relations: ReadonlyMap<
    string,
    { readonly name: string; readonly sentences: RelationSentences }
  >;
  /** Labels of other nodes with ids of their own, by prefix of the id; the label is also the type’s name. */
  readonly nodesByPrefix: ReadonlyMap<string, string>;
  /** The nodes that not every viewer may see, by label. */
  readonly hidden: ReadonlyMap<string, Hidden>;
}

const indexes = new WeakMap<GraphQLSchema, SchemaIndex>();

/** The index of a schema; a pure cache, as schemas are immutable. */
export function indexOf(schema: GraphQLSchema): SchemaIndex {
  return getOrMake(indexes, schema, () => readIndex(schema));
}

function readIndex(schema: GraphQLSchema): SchemaIndex {
  const entityTypes: string[] = [];
  const externalIds = new Map<string, string>();
  const relations = new Map<string, { name: string; sentences: RelationSentences }>();
  const nodes: ByKind<TypeMapping>['node'][] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const mapping = typeMappingOf(type);
    if (mapping?.kind === 'entity') {
      entityTypes.push(type.name);
      for (const [scheme, property] of externalIdsOf(type)) externalIds.set(scheme, property);
    } else if (mapping?.kind === 'relation')
      relations.set(mapping.type, { name: type.name, sentences: mapping.sentences });
    else if (mapping?.kind === 'node') nodes.push(mapping);
  }
  const nodesByPrefix = new Map(nodes.map(({ idPrefix, label }) => [idPrefix, label]));
  const hidden = new Map(nodes.flatMap(({ label, hidden: of }) => (of ? [[label, of]] : [])));
  return { schema, entityTypes, externalIds, relations, nodesByPrefix, hidden };
}

function externalIdsOf(type: GraphQLObjectType): (readonly [scheme: string, property: string])[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const mapping = mappingOf(field);
    if (mapping.kind !== 'property' || mapping.externalIdScheme === undefined) return [];
    return [[mapping.externalIdScheme, mapping.property] as const];
  });
}

/** The object type of a relationship type, with its sentences. */
export function relationOf(index: SchemaIndex, type: string) {
  const relation = index.relations.get(type);
  invariant(relation, `the schema has a type for the relation ${type}`);
  return relation;
}

/** `Claim`, `Document`, `Mention`, `Relation` or `Entity`, by the prefix of an id alone. */
export function categoryOf({ nodesByPrefix, relations }: SchemaIndex, id: string): string {
  const [prefix = ''] = id.split(':', 1);
  return nodesByPrefix.get(prefix) ?? (relations.has(relationTypeOf(id)) ? 'Relation' : 'Entity');
}
