import type { ApolloServerPlugin } from '@apollo/server';
import type { Admission } from '../question/admission.js';
import { concludeAnswer } from '../http/conclude-answer.js';
import type { KnownOperations } from './known-operations.js';
import type { ApolloContext } from './apollo-context.js';

type Listener = Exclude<
  Awaited<ReturnType<NonNullable<ApolloServerPlugin<ApolloContext>['requestDidStart']>>>,
  void
>;

/** What is done to each operation in Apollo's pipeline: limits that see variables before it runs, its status after. */
export function createApolloPlugin(
  admit: Admission,
  known: KnownOperations,
): ApolloServerPlugin<ApolloContext> {
  const done = Promise.resolve();
  const listener: Listener = {
    didResolveSource({ queryHash, contextValue: { scope } }) {
      scope.operationHash = queryHash;
      return done;
    },
    didResolveOperation({ request, source, document, operation, contextValue: { scope } }) {
      known.rememberDocument(source, { document, hash: scope.operationHash });
      const { operationName, variables = {} } = request;
      admit({ document, operation, operationName, variables, wantsExplanation: false }, scope);
      return done;
    },
    willSendResponse({ request, response, contextValue: { scope } }) {
      if (response.body.kind !== 'single') return done;
      const accept = request.http?.headers.get('accept');
      const conclusion = concludeAnswer(response.body.singleResult, scope, accept);
      for (const [name, value] of conclusion.headers) response.http.headers.set(name, value);
      if (response.http.status !== 405) response.http.status = conclusion.status;
      return done;
    },
  };
  const started = Promise.resolve(listener);
  return { requestDidStart: () => started };
}
