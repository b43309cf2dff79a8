import 'reflect-metadata';
import { isInputObjectType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { orphanedTypes } from '../model/index.js';
import type { Values } from '../shared/mapping.js';
import { resolveFetched, resolveRoot, type QueryContext } from '../query/execute.js';
import { GraphQueries } from './queries/graph-queries.js';

/** The schema of everything that can be asked, with the executor’s resolvers in place. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [GraphQueries],
    orphanedTypes: [...orphanedTypes],
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked of the graph.';
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) type.isOneOf = type.name === 'EntityBy';
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        resolveBy(field as GraphQLField<Values, QueryContext>, type === query);
  }
  return schema;
}

/** A root field of the graph compiles; what it fetched lies under response keys. Others keep their own code. */
function resolveBy(field: GraphQLField<Values, QueryContext>, isRoot: boolean): void {
  if (!isRoot) field.resolve = resolveFetched;
  else if (field.extensions['graph']) field.resolve = resolveRoot;
}
