import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config.js';
import type { Logger } from '../../telemetry/logger.js';
import type { Admission } from '../question/admission.js';
import type { Executor } from '../question/executor.js';
import { createApolloExecutor } from './apollo-executor.js';
import type { KnownOperations } from './known-operations.js';
import { documentLimits } from '../question/document-limits.js';
import type { ErrorMask } from '../errors/mask-error.js';
import { createApolloPlugin } from './apollo-plugin.js';
import type { ApolloContext } from './apollo-context.js';

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly logger: Logger;
  readonly mask: ErrorMask;
  readonly admit: Admission;
  readonly execute: Executor;
  readonly known: KnownOperations;
}

/** The GraphQL pipeline, in the order in which an operation meets it. */
export function createApollo(parts: ApolloParts): ApolloServer<ApolloContext> {
  const { schema, config, logger, mask, admit, execute, known } = parts;
  const { parseOptions, rules } = documentLimits(config.limits);
  return new ApolloServer<ApolloContext>({
    // what may come in
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // what may be asked
    parseOptions,
    introspection: config.introspection,
    maxRecursiveSelections: 5000,
    validationRules: [...rules],
    validationOptions: { maxErrors: 20 },
    // who answers, and what is done before and after
    gateway: createApolloExecutor(schema, execute),
    plugins: [createApolloPlugin(admit, known), ...nothingFromOutside],
    // what is shown
    formatError: (formatted, error) => mask.format(formatted, error),
    includeStacktraceInErrorResponses: false,
    stringifyResult: JSON.stringify,
    // who is in charge
    logger,
    stopOnTerminationSignals: false,
  });
}

/** Apollo's own plugins wrap resolvers, load pages from a CDN or report to a service when a variable is set. */
const nothingFromOutside = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];
