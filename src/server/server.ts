import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Api } from '../api/context.js';
import type { Config } from '../config/config.js';
import type { ServedOperations } from '../operations/served-operations.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { answerNotFound, createErrorHandler } from './errors/error-handler.js';
import { createErrorMask } from './errors/mask-error.js';
import { createAnswerIfValidated, ValidatedDocuments } from './graphql/answer-if-validated.js';
import { createApollo } from './graphql/apollo.js';
import { createExpandDocumentId } from './graphql/expand-document-id.js';
import { identifyAskers } from './auth/identify.js';
import { makeSafe, meetRequests } from './http/arrival.js';
import { allowOrigins, DataOrigins } from './http/origins.js';
import { refuseOtherMethods } from './http/other-methods.js';
import { httpOptions } from './http/http-options.js';
import { takeJsonBodies } from './http/json-bodies.js';
import type { Site } from '#text/site.js';
import {
  createReporter,
  cutStuckReaders,
  prepareReports,
  reportAtClose,
} from './http/response-close.js';
import { UnreadableRequests } from './http/unreadable-requests.js';
import { addServerGauges } from './lifetime/server-gauges.js';
import { createLive } from './live/live.js';
import type { ServedGraph } from './lifetime/served-graph.js';
import type { LastArchive } from './lifetime/last-archive.js';
import { EventLoop } from './overload/event-loop.js';
import { HeapGuard, type Heap } from './overload/heap-guard.js';
import { Overload, shedLoad } from './overload/overload.js';
import { ServiceRate } from './overload/service-rate.js';
import { createRefusalTeller } from './overload/tell-refusals.js';
import { BytesInFlight } from './limits/bytes-in-flight.js';
import { ExportSlots } from './limits/slots.js';
import { RateLimit } from './limits/rate.js';
import { AnswerCache } from './named/answer-cache.js';
import { NamedAnswers } from './named/named-answers.js';
import { createCheckAnswer, createExecutor } from './question/answer-question.js';
import { createQuestionLimits } from './question/question-limits.js';
import { createAdmit } from './doors/ask-stored.js';
import { openDoors } from './doors/open-doors.js';
import { serveCards } from './routes/card.js';
import { serveAdmin } from './routes/admin.js';
import { serveChanges } from './routes/changes.js';
import { serveExport } from './routes/export.js';
import { serveDossiers } from './routes/dossier.js';
import { serveExportTables } from './routes/export-table.js';
import { serveGraphql } from './routes/graphql.js';
import { serveGraphqlDocument } from './routes/graphql-document.js';
import { serveGraphqlStream } from './routes/graphql-stream.js';
import { serveHealth, serveMetrics } from './routes/monitoring.js';
import { serveLinkedData } from './routes/linked-data.js';
import { serveNamed } from './routes/named.js';
import { servePages } from './routes/page.js';
import { serveSchema } from './routes/schema.js';
import { serveSecurityTxt } from './routes/security-txt.js';
import { serveSitemap } from './routes/sitemap.js';

export interface ServerParts {
  readonly config: Config;
  readonly api: Api;
  /** Served once it is loaded; until then questions are refused. */
  readonly graph: ServedGraph;
  readonly logger: Logger;
  readonly metrics: Metrics | undefined;
  /** Checked against the schema of the API. */
  readonly operations: ServedOperations;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** The words of the pages as they are now. */
  readonly site: () => Site;
  /** Token of whoever owns the folder of the graph, who may do everything from this machine; nobody has one if absent. */
  readonly ownerToken?: string | undefined;
  /** The moment of the last archive; known to nobody if absent. */
  readonly lastArchive?: LastArchive | undefined;
  /** Runtime of this process if absent. */
  readonly heap?: Heap | undefined;
}

/** Makes the server, read as a request goes through it. It does not listen yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, api, graph, logger, metrics, operations } = parts;
  const { schema, memory } = api;
  operations.follow((all) => {
    for (const owner of [all, ...Array.from(all.values(), ({ document }) => document)])
      memory.admit(owner);
  });
  const { access, limits } = config;
  const { onlyStored, cacheBytes } = config.operations;

  // reports and errors
  const report = createReporter({ logger, metrics, operations });
  const mask = createErrorMask(logger, { hideNames: !config.introspection });
  const handleError = createErrorHandler(mask, report);
  const unreadable = new UnreadableRequests(report);
  const app = fastify({
    ...httpOptions(config),
    clientErrorHandler(error, socket) {
      unreadable.refuse(error, socket);
    },
    // An unreadable address reaches no route, and so no hook either.
    frameworkErrors(error, request, reply) {
      makeSafe(request, reply);
      handleError(error, request, reply);
    },
  });
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request, reply) => {
    reportAtClose(request, reply, report, { errorCodes: ['NOT_FOUND'] });
    return answerNotFound(request, reply);
  });
  const endWithOtherMethods = refuseOtherMethods(app, report);
  prepareReports(app);

  // clients
  const rate = new RateLimit();
  meetRequests(app, access.allowedHosts);
  unreadable.watch(app);
  if (access.corsOrigins.length > 0) await allowOrigins(app, access.corsOrigins);
  const dataOrigins = new DataOrigins([...access.dataOrigins, ...access.corsOrigins]);
  identifyAskers(app, { access, limits, rate, logger, ownerToken: parts.ownerToken });

  // overload
  const overload = new Overload({
    eventLoop: new EventLoop(config.overload.maxEventLoopDelayMs),
    heap: new HeapGuard(config.overload.maxMemoryBytes, parts.heap),
    rate: new ServiceRate(),
    maxWaitMs: 2 * config.overload.maxEventLoopDelayMs,
    graph,
  });
  shedLoad(app, overload, createRefusalTeller(logger, metrics));

  // limits
  takeJsonBodies(app, (request) => request.asker.client);
  const inFlight = new BytesInFlight(limits.maxBytesInFlight);
  const enforceLimits = createQuestionLimits(schema, limits, { rate, memory, inFlight });
  const checkAnswer = createCheckAnswer({ limits, inFlight, rate, mask });
  cutStuckReaders(app.server, limits.readerTimeoutMs);

  // GraphQL
  const routeParts = { graph, limits, rate, inFlight, report };
  const execute = createExecutor(api, mask, config);
  const steps = { enforceLimits, execute, mask, checkAnswer };
  const validated = new ValidatedDocuments(memory);
  const apollo = createApollo({ schema, config, logger, validated, ...steps });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const expandDocumentId = createExpandDocumentId(operations, { onlyStored });
  const graphqlParts = {
    ...routeParts,
    apollo,
    expandDocumentId,
    checkAnswer,
    answerIfValidated: createAnswerIfValidated(validated, steps),
  };
  serveGraphql(app, graphqlParts);
  await serveGraphqlDocument(app, graphqlParts);

  // stored operations
  const answers = new NamedAnswers(
    ...([
      steps,
      new AnswerCache(cacheBytes),
      limits.requestTimeoutMs,
      metrics?.countAnswer,
    ] as const),
  );
  const { versionStalenessMs } = config.store;
  serveNamed(app, {
    ...routeParts,
    operations,
    schema,
    memory,
    answers,
    versionStalenessMs,
    dataOrigins,
  });

  // exports
  const slots = new ExportSlots(limits.maxExports);
  const { iriBase } = config;
  const exportParts = { ...routeParts, api, onlyStored, iriBase, mask, slots, dataOrigins };
  serveExport(app, exportParts);
  serveExportTables(app, { ...exportParts, memory });

  // linked data and schema
  serveLinkedData(app, { ...routeParts, iriBase, versionStalenessMs, dataOrigins });
  serveSchema(app, { schema, dataOrigins });

  // live changes
  const live = createLive(app, graph, limits, versionStalenessMs);
  serveChanges(app, { ...routeParts, dataOrigins, live, publicUrl: config.publicUrl });
  serveGraphqlStream(app, { ...routeParts, api, mask, expandDocumentId, live });

  // doors to other tools
  await openDoors(app, { ...routeParts, config, operations, schema, answers, mask, dataOrigins });

  // operation
  addServerGauges(metrics, {
    graph,
    exports: slots,
    followers: live.slots,
    lastArchive: parts.lastArchive,
  });
  serveSecurityTxt(app, access, config.iriBase);
  if (access.adminRoutes)
    serveAdmin(app, { ...routeParts, logger, lastArchive: parts.lastArchive });

  // pages and monitoring
  serveHealth(app, graph, overload);
  if (metrics !== undefined && config.metricsPort === undefined) serveMetrics(app, metrics);
  const pageParts = {
    graph,
    operations,
    iriBase,
    versionStalenessMs,
    cache: answers.cache,
    admit: createAdmit({ ...routeParts, operations, answers, mask }),
    folder: parts.pageFolder,
    site: parts.site,
  };
  servePages(app, pageParts);
  serveCards(app, pageParts);
  serveDossiers(app, pageParts);
  serveSitemap(app, pageParts);
  endWithOtherMethods();
  return app;
}
