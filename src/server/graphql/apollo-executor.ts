import type { ApolloServerOptions } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Executor } from '../question/executor.js';
import { isExplanationWanted } from '../question/is-explanation-wanted.js';
import { RequestScope } from '../question/request-scope.js';
import type { ApolloContext } from './apollo-context.js';

type Gateway = NonNullable<ApolloServerOptions<ApolloContext>['gateway']>;
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** The door that Apollo has for an executor other than graphql-js: a gateway, here to nothing but this process. */
export function createApolloExecutor(schema: GraphQLSchema, execute: Executor): Gateway {
  const executor: GatewayExecutor = ({ request, document, operation, context }) => {
    const { operationName, variables = {}, extensions, http } = request;
    const scope: unknown = context['scope'];
    invariant(scope instanceof RequestScope, 'every operation comes with its scope');
    const wantsExplanation = isExplanationWanted(http?.headers.get('x-explain'), extensions);
    return execute({ document, operation, operationName, variables, wantsExplanation }, scope);
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}
