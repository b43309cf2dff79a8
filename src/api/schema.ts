import 'reflect-metadata';
import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { orphanedTypes } from '../model/index.js';
import { mapFields } from '../model/mapping.js';
import { setResolvers } from '../query/index.js';
import { ClaimFields } from './fields/claim-fields.js';
import { EditionFields } from './fields/edition-fields.js';
import { EntityFields } from './fields/entity-fields.js';
import { mutations } from './mutations/index.js';
import { analystQueries } from './queries/index.js';
import { GraphQueries } from './queries/graph-queries.js';
import { GraphSubscriptions } from './subscriptions/graph-subscriptions.js';

/** Required by type-graphql and unused: subscriptions follow the graph's log and no publications of resolvers. */
const publishesNothing = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Nothing is published.');
  },
};

/** Inputs of which exactly one field is given. */
const oneOfs: ReadonlySet<string> = new Set(['EntityBy', 'AnswerQuestion']);

/** The schema of all questions and mutations, with the executor’s resolvers in place. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      GraphQueries,
      ...analystQueries,
      ...mutations,
      EntityFields,
      EditionFields,
      ClaimFields,
      GraphSubscriptions,
    ],
    pubSub: publishesNothing,
    orphanedTypes: [...orphanedTypes],
    skipCheck: true, // graphql-js validates it before the first question; type-graphql would introspect it at each start
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked of the graph.';
  const mutation = schema.getMutationType();
  if (mutation)
    mutation.description =
      'What can be changed in the graph, by POST and by the holder of a token. Several changes of one operation are made in their order, each whole or not at all.';
  const subscription = schema.getSubscriptionType();
  if (subscription)
    subscription.description = 'What can be followed, as server-sent events of /graphql/stream.';
  for (const type of Object.values(schema.getTypeMap()))
    if (isInputObjectType(type)) type.isOneOf = oneOfs.has(type.name);
  mapFields(schema);
  setResolvers(schema);
  return schema;
}
