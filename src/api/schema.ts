import 'reflect-metadata';
import {
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import { orphanedTypes } from '../model/index.js';
import type { Values } from '../shared/mapping.js';
import { invariant } from '../shared/errors.js';
import { resolveFetched, resolveRoot } from '../query/run/execute.js';
import type { QueryContext } from '../query/run/query-context.js';
import { resolveReference } from '../query/run/references.js';
import { mappingOf, typeMappingOf } from '../query/read/mappings.js';
import { EditionFields } from './fields/edition-fields.js';
import { EntityFields } from './fields/entity-fields.js';
import { analystQueries } from './queries/index.js';
import { GraphQueries } from './queries/graph-queries.js';

/** The schema of everything that can be asked, with the executor’s resolvers in place. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [GraphQueries, ...analystQueries, EntityFields, EditionFields],
    orphanedTypes: [...orphanedTypes],
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked of the graph.';
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) type.isOneOf = type.name === 'EntityBy';
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        resolveBy(field as GraphQLField<Values, QueryContext>, type, type === query);
  }
  return schema;
}

/**
 * A root field of the graph compiles; what it fetched lies under response keys. A result keeps its own code, and
 * refers to entities by id.
 */
function resolveBy(
  field: GraphQLField<Values, QueryContext>,
  type: GraphQLObjectType,
  isRoot: boolean,
): void {
  const { kind } = mappingOf(field);
  if (kind === 'reference') field.resolve = resolveReference;
  else if (kind === 'resolved') resolveById(field);
  else if (!isRoot && typeMappingOf(type)?.kind !== 'result') field.resolve = resolveFetched;
  else if (isRoot && field.extensions['graph']) field.resolve = resolveRoot;
}

/** Code of the API gets the id that was fetched in the place of the field, as the root value of its resolver. */
function resolveById(field: GraphQLField<Values, QueryContext>): void {
  const { resolve } = field;
  invariant(resolve, `${field.name} has a resolver`);
  field.resolve = (source, args, context, info) =>
    resolve({ id: resolveFetched(source, args, context, info) }, args, context, info);
}
