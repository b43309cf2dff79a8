import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KnownError, overloaded } from '../../shared/errors.js';
import { beforeForms, toBefore } from '../../shared/log-start.js';
import { hasRole, needsRole, type Viewer } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import { contentDisposition } from '../http/content-disposition.js';
import type { LastArchive } from '../lifetime/last-archive.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import type { RouteParts } from '../question/request-scope.js';
import type { GraphVersion } from '../../store/graph-reader.js';

export interface AdminParts extends RouteParts {
  readonly logger: Logger;
  readonly lastArchive: LastArchive | undefined;
}

interface SeedExportRequest {
  readonly Querystring: { readonly dataset?: unknown };
}

interface CloseRequest {
  readonly Querystring: { readonly before?: unknown };
}

/**
 * Routes for the role ADMIN. `POST /admin/archive`: the whole graph at one version, while others write. `POST /admin/doctor`:
 * the result of each check, a JSON object a line; nothing is changed. One of these two runs at a time.
 * `POST /admin/seed-export?dataset=…`: a dataset and all decisions as `{files: {path: text}}`. `POST /admin/close-log?before=…`:
 * removes older changes from the log, if the last archive that was taken here has them.
 */
export function serveAdmin(app: FastifyInstance, parts: AdminParts): void {
  let isTaking = false;
  app.route({
    method: 'POST',
    url: '/admin/archive',
    handler: (request, reply) => {
      const viewer = admit(request, 'An archive holds everything');
      holdTurn(reply);
      return sendArchive(reply, parts, viewer);
    },
  });

  app.route({
    method: 'POST',
    url: '/admin/doctor',
    handler: (request, reply) => {
      admit(request, 'The doctor looks at everything');
      const { examine } = parts.graph.current();
      if (examine === undefined) throw new KnownError('NOT_FOUND', 'This server makes no checks.');
      holdTurn(reply);
      reportAtClose(request, reply, parts.report);
      const results = examine(abortWithClient(reply.raw));
      return sendPieces(reply, 'application/x-ndjson', toLines(results));
    },
  });

  app.route<SeedExportRequest>({
    method: 'POST',
    url: '/admin/seed-export',
    handler: async (request, reply) => {
      admit(request, 'The files of a dataset have decisions of curators beside them');
      const { dataset } = request.query;
      if (typeof dataset !== 'string' || dataset === '')
        throw new KnownError('BAD_INPUT', 'dataset takes the id of one dataset.');
      const { exportSeed } = parts.graph.current();
      if (exportSeed === undefined)
        throw new KnownError('NOT_FOUND', 'This server gives no datasets as files.');
      reportAtClose(request, reply, parts.report);
      const signal = abortWithClient(reply.raw);
      const timeoutMs = parts.limits.statementTimeoutMs;
      return { files: Object.fromEntries(await exportSeed(dataset, { signal, timeoutMs })) };
    },
  });

  app.route<CloseRequest>({
    method: 'POST',
    url: '/admin/close-log',
    handler: async (request, reply) => {
      const viewer = admit(request, 'Closing the log removes changes for good');
      const before = readBefore(request.query.before);
      const { closeLog, store } = parts.graph.current();
      if (closeLog === undefined) throw new KnownError('NOT_FOUND', 'This server closes no logs.');
      const { storeId } = await store.for(request.asker.client).version();
      const archive = parts.lastArchive?.versionOf(storeId);
      if (archive === undefined)
        throw new KnownError(
          'CONFLICT',
          'No archive of this graph was taken from this server: take one before the log is closed.',
        );
      reportAtClose(request, reply, parts.report);
      const closed = await closeLog(viewer, { before, archive });
      parts.logger.info({ by: viewer.name, ...closed }, 'the log was closed');
      return closed;
    },
  });

  /** @throws KnownError `UNAUTHENTICATED` or `FORBIDDEN` for another role; GraphQLError with `extensions.limit` "rate" */
  function admit({ asker }: FastifyRequest, why: string): Viewer {
    if (!hasRole(asker.viewer, 'ADMIN')) throw needsRole('ADMIN', why, asker.viewer);
    parts.rate.spendOnRequest(asker);
    return asker.viewer;
  }

  /** @throws KnownError `OVERLOADED` if the whole graph is being read for somebody else */
  function holdTurn(reply: FastifyReply): void {
    if (isTaking)
      throw overloaded('The whole graph is being read for another request: ask again later.', 30);
    isTaking = true;
    whenClosed(reply.raw, () => {
      isTaking = false;
    });
  }

  function sendArchive(
    reply: FastifyReply,
    { graph, limits, report, logger, lastArchive }: AdminParts,
    { name }: Viewer,
  ): FastifyReply {
    const { takeArchive } = graph.current();
    if (takeArchive === undefined)
      throw new KnownError('NOT_FOUND', 'This server takes no archives.');
    const signal = abortWithClient(reply.raw);
    let version: GraphVersion | undefined;
    const onVersion = (found: GraphVersion) => {
      version = found;
    };
    const pieces = takeArchive({ signal, timeoutMs: limits.statementTimeoutMs, onVersion });
    reportAtClose(reply.request, reply, report);
    logger.info({ by: name }, 'an archive is taken');
    let bytes = 0;
    const counted = async function* () {
      for await (const piece of pieces) {
        bytes += piece.length;
        yield piece;
      }
    };
    whenClosed(reply.raw, (isSent) => {
      if (!isSent || reply.statusCode !== 200) return;
      lastArchive?.note({ at: new Date().toISOString(), by: name, bytes, version });
      logger.info({ by: name, bytes }, 'an archive was taken');
    });
    reply.header('content-disposition', contentDisposition('multaqa.archive'));
    return sendPieces(reply, 'application/octet-stream', counted());
  }
}

function sendPieces(
  reply: FastifyReply,
  type: string,
  pieces: AsyncIterable<Uint8Array | string>,
): FastifyReply {
  const headers = { 'content-type': type, 'cache-control': 'private, no-store' };
  return reply.headers(headers).send(Readable.from(pieces));
}

async function* toLines(results: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const result of results) yield `${JSON.stringify(result)}\n`;
}

/** A version, or a date or moment. */
function readBefore(text: unknown): number | string {
  const before = typeof text === 'string' ? toBefore(text) : undefined;
  if (before !== undefined) return before;
  throw new KnownError('BAD_INPUT', `before takes a version or a date: ${beforeForms}.`);
}
