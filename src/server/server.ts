import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Api } from '../api/context.js';
import type { Config } from '../config/config.js';
import { logRequest } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { RequestRecord } from '../telemetry/request-record.js';
import { createAdmission } from './admission.js';
import { createApollo } from './apollo.js';
import { allowOrigins } from './cors.js';
import { answerNotFound, createErrorAnswer } from './error-answer.js';
import { AnswerCache } from './documents/answer-cache.js';
import { DocumentAnswers } from './documents/document-answers.js';
import { createDocumentDoor } from './documents/document-door.js';
import type { NamedDocuments } from './documents/named-document.js';
import { createExecutor } from './executor.js';
import { createFastLane } from './fast-lane.js';
import type { Gate } from './gate.js';
import { httpOptions } from './http-options.js';
import { KnownQuestions } from './known-questions.js';
import { RateLimit } from './limits/rate.js';
import { createErrorMask } from './mask-error.js';
import { serveDocuments } from './routes/documents.js';
import { serveExport } from './routes/export.js';
import { serveGraphql } from './routes/graphql.js';
import { serveHealth } from './routes/health.js';
import { serveMetrics } from './routes/metrics.js';
import { servePage } from './routes/page.js';
import { makeSafe, setSafeHeaders } from './safe-headers.js';

export interface ServerParts {
  readonly config: Config;
  readonly api: Api;
  /** Opened once the graph is loaded; until then questions are refused. */
  readonly gate: Gate;
  readonly logger: Logger;
  readonly metrics: Metrics | undefined;
  /** Checked against the schema of the API. */
  readonly documents: NamedDocuments;
  /** The folder of the built page. */
  readonly pageFolder: string;
}

/** The server, read as a request goes through it. It does not listen yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, api, gate, logger, metrics, documents } = parts;
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
  const known = new KnownQuestions();
  const apollo = createApollo({ schema: api.schema, config, logger, mask, admit, execute, known });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const fastLane = createFastLane({ known, admit, execute, mask });
  const door = createDocumentDoor(documents, config.documents);
  serveGraphql(app, { apollo, door, fastLane, known, gate, limits, rate, tell });

  // what is asked by its name
  const cache = new AnswerCache(config.documents.cacheBytes);
  const answers = new DocumentAnswers({ admit, execute, mask }, cache, limits.requestTimeoutMs);
  const { versionStalenessMs } = config.store;
  const { schema } = api;
  serveDocuments(app, {
    ...{ documents, schema, answers, gate, limits, rate, tell, versionStalenessMs },
  });

  // what is taken away whole
  const { onlyNamed } = config.documents;
  serveExport(app, { api, onlyNamed, gate, limits, rate, mask, tell });

  // what is shown beside answers
  serveHealth(app, gate);
  if (metrics !== undefined) serveMetrics(app, metrics);
  servePage(app, parts.pageFolder);
  return app;
}
