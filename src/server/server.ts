import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Api } from '../api/context.js';
import type { Config } from '../config/config.js';
import { logRequest } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { RequestRecord } from '../telemetry/request-record.js';
import { createAdmission } from './question/admission.js';
import { createApollo } from './graphql/apollo.js';
import { allowOrigins } from './http/cors.js';
import { answerNotFound, createErrorAnswer } from './errors/error-answer.js';
import { AnswerCache } from './named/answer-cache.js';
import { NamedAnswers } from './named/named-answers.js';
import { createDocumentIdResolver } from './graphql/resolve-document-id.js';
import type { StoredOperations } from '../operations/stored-operation.js';
import { createExecutor } from './question/executor.js';
import { createAnswerIfKnown } from './graphql/answer-if-known.js';
import type { Gate } from './lifetime/gate.js';
import { httpOptions } from './http/http-options.js';
import { KnownOperations } from './graphql/known-operations.js';
import { RateLimit } from './limits/rate.js';
import { createErrorMask } from './errors/mask-error.js';
import { serveNamed } from './routes/named.js';
import { serveExport } from './routes/export.js';
import { serveGraphql } from './routes/graphql.js';
import { serveHealth } from './routes/health.js';
import { serveMetrics } from './routes/metrics.js';
import { servePage } from './routes/page.js';
import { makeSafe, setSafeHeaders } from './http/safe-headers.js';

export interface ServerParts {
  readonly config: Config;
  readonly api: Api;
  /** Opened once the graph is loaded; until then questions are refused. */
  readonly gate: Gate;
  readonly logger: Logger;
  readonly metrics: Metrics | undefined;
  /** Checked against the schema of the API. */
  readonly operations: StoredOperations;
  /** The folder of the built page. */
  readonly pageFolder: string;
}

/** The server, read as a request goes through it. It does not listen yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, api, gate, logger, metrics, operations } = parts;
  const { limits } = config;

  // what goes wrong
  const tell = (record: RequestRecord): void => {
    logRequest(logger, record);
    metrics?.countRequest(record);
  };
  const mask = createErrorMask(logger, { hideNames: !config.introspection });
  const answerError = createErrorAnswer(mask, tell);
  const app = fastify({
    ...httpOptions(config),
    // An address that cannot be read comes to no route, and so by no hook either.
    frameworkErrors(error, request, reply) {
      makeSafe(request, reply);
      answerError(error, request, reply);
    },
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound);

  // who asks
  setSafeHeaders(app);
  if (config.corsOrigins.length > 0) await allowOrigins(app, config.corsOrigins);

  // how much
  app.removeContentTypeParser('text/plain');
  const rate = limits.costPerMinute > 0 ? new RateLimit(limits.costPerMinute) : undefined;

  // over what
  const admit = createAdmission(api.schema, limits, rate);
  const execute = createExecutor(api, mask, config);
  const known = new KnownOperations();
  const apollo = createApollo({ schema: api.schema, config, logger, mask, admit, execute, known });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const answerIfKnown = createAnswerIfKnown({ known, admit, execute, mask });
  const resolveDocumentId = createDocumentIdResolver(operations, config.operations);
  serveGraphql(app, { apollo, resolveDocumentId, answerIfKnown, known, gate, limits, rate, tell });

  // what is asked by its name
  const cache = new AnswerCache(config.operations.cacheBytes);
  const answers = new NamedAnswers({ admit, execute, mask }, cache, limits.requestTimeoutMs);
  const { versionStalenessMs } = config.store;
  const { schema } = api;
  serveNamed(app, {
    ...{ operations, schema, answers, gate, limits, rate, tell, versionStalenessMs },
  });

  // what is taken away whole
  const { onlyNamed } = config.operations;
  serveExport(app, { api, onlyNamed, gate, limits, rate, mask, tell });

  // what is shown beside answers
  serveHealth(app, gate);
  if (metrics !== undefined) serveMetrics(app, metrics);
  servePage(app, parts.pageFolder);
  return app;
}
