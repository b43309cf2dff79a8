import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { loginFromEnvironment } from './login.js';
import { tellUrl } from './tell-url.js';
import { typeDefinitions } from './type-definitions.js';

/**
 * @neo4j/graphql as its manual sets it up: the driver given to the constructor, Apollo's standalone server, the
 * database named so that the driver need not ask for it, and all that its page on optimisation names: deprecated
 * fields left out, mutations left out. Comparisons of texts must be switched on to page by a key.
 */
const { url, user, password } = loginFromEnvironment();
const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
const library = new Neo4jGraphQL({
  typeDefs: typeDefinitions,
  driver,
  features: {
    filters: { String: { GT: true, GTE: true } },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
});
const server = new ApolloServer({ schema: await library.getSchema() });
const started = await startStandaloneServer(server, {
  context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
  listen: { host: '127.0.0.1', port: 0 },
});
tellUrl(started.url);
