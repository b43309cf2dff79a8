import { ApolloServer } from '@apollo/server';
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config.js';
import { invariant } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';
import { mediaTypeFor } from '../http/accept.js';
import { documentLimits } from '../question/document-limits.js';
import {
  isExplanationWanted,
  type EnforceLimits,
  type Executor,
  type QuestionSteps,
} from '../question/answer-question.js';
import { RequestScope } from '../question/request-scope.js';
import type { ValidatedDocuments } from './answer-if-validated.js';

/** Context that Apollo carries for us. Apollo copies the object, so everything mutable is in the scope. */
export interface ApolloContext {
  readonly scope: RequestScope;
}

export interface ApolloParts extends QuestionSteps {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly logger: Logger;
  /** Filled with each document that passes. */
  readonly validated: ValidatedDocuments;
}

/** The GraphQL pipeline, in the order in which an operation meets it. */
export function createApollo(parts: ApolloParts): ApolloServer<ApolloContext> {
  const { schema, config, logger, mask, enforceLimits, execute, validated } = parts;
  const { parseOptions, rules } = documentLimits(config.limits);
  return new ApolloServer<ApolloContext>({
    // accepted requests
    csrfPrevention: false, // the route refuses requests that a page of another site could forge
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: null, // valid documents are kept and weighed with the other caches
    // limits of documents
    parseOptions,
    introspection: config.introspection,
    maxRecursiveSelections: 5000,
    validationRules: [...rules],
    validationOptions: { maxErrors: 5 },
    // execution, with the steps before and after
    gateway: createGateway(schema, execute),
    plugins: [createPlugin(enforceLimits, validated), ...nothingFromOutside],
    // visible errors
    formatError: (formatted, error) => mask.formatError(formatted, error),
    includeStacktraceInErrorResponses: false,
    stringifyResult: JSON.stringify,
    // lifetime
    logger,
    stopOnTerminationSignals: false,
  });
}

type Gateway = NonNullable<ApolloServerOptions<ApolloContext>['gateway']>;
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Stands in for a gateway, from which alone Apollo accepts another executor than graphql-js. */
function createGateway(schema: GraphQLSchema, execute: Executor): Gateway {
  const executor: GatewayExecutor = ({ request, document, context }) => {
    const { operationName, variables = {}, extensions, http } = request;
    const scope: unknown = context['scope'];
    invariant(scope instanceof RequestScope, 'every operation comes with its scope');
    const wantsExplanation = isExplanationWanted(http?.headers.get('x-explain'), extensions);
    return execute({ document, operationName, variables, wantsExplanation }, scope);
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

type Listener = Exclude<
  Awaited<ReturnType<NonNullable<ApolloServerPlugin<ApolloContext>['requestDidStart']>>>,
  void
>;

/** Plugin that applies the limits that need variables before an operation runs, and records its outcome after. */
function createPlugin(
  enforceLimits: EnforceLimits,
  validated: ValidatedDocuments,
): ApolloServerPlugin<ApolloContext> {
  const done = Promise.resolve();
  const listener: Listener = {
    didResolveSource({ queryHash, contextValue: { scope } }) {
      scope.operationHash = queryHash;
      return done;
    },
    didResolveOperation({ request, source, document, contextValue: { scope } }) {
      validated.remember(source, { document, hash: scope.operationHash });
      const { operationName, variables = {} } = request;
      enforceLimits({ document, operationName, variables, wantsExplanation: false }, scope);
      return done;
    },
    willSendResponse({ request, response: { body, http }, contextValue: { scope } }) {
      if (body.kind !== 'single') return done;
      const accept = request.http?.headers.get('accept');
      const hasDocument = scope.operationHash !== undefined;
      const outcome = scope.conclude(body.singleResult, hasDocument ? accept : undefined);
      for (const [name, value] of Object.entries(outcome.headers)) http.headers.set(name, value);
      const mediaType = mediaTypeFor(accept);
      if (mediaType !== undefined) http.headers.set('content-type', mediaType);
      if (http.status !== 405) http.status = outcome.status;
      return done;
    },
  };
  const started = Promise.resolve(listener);
  return { requestDidStart: () => started };
}

/** Apollo's own plugins wrap resolvers, load pages from a CDN or report to a service when a variable is set. */
const nothingFromOutside = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];
