import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { KnownError, overloaded } from '../../shared/errors.js';
import { hasRole, needsRole, type Viewer } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import { contentDisposition } from '../http/content-disposition.js';
import type { LastArchive } from '../lifetime/last-archive.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import type { RouteParts } from '../question/request-scope.js';

export interface AdminParts extends RouteParts {
  readonly logger: Logger;
  readonly lastArchive: LastArchive | undefined;
}

/**
 * `POST /admin/archive`: the whole graph at one version, for the role ADMIN, while others write. One archive is taken at a time.
 */
export function serveAdmin(app: FastifyInstance, parts: AdminParts): void {
  let isTaking = false;
  app.route({
    ...{ method: 'POST', url: '/admin/archive' },
    handler: (request, reply) => {
      const { viewer } = request.asker;
      if (!hasRole(viewer, 'ADMIN'))
        throw needsRole('ADMIN', 'An archive holds everything', viewer);
      parts.rate.spendOnRequest(request.asker);
      if (isTaking)
        throw overloaded('Another archive is being taken: ask again when it is there.', 30);
      isTaking = true;
      whenClosed(reply.raw, () => {
        isTaking = false;
      });
      return sendArchive(reply, parts, viewer);
    },
  });

  function sendArchive(
    reply: FastifyReply,
    { graph, limits, report, logger, lastArchive }: AdminParts,
    { name }: Viewer,
  ): FastifyReply {
    const { takeArchive } = graph.current();
    if (takeArchive === undefined)
      throw new KnownError('NOT_FOUND', 'This server takes no archives.');
    const signal = abortWithClient(reply.raw);
    const pieces = takeArchive({ signal, timeoutMs: limits.statementTimeoutMs });
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
      lastArchive?.note({ at: new Date().toISOString(), by: name, bytes });
      logger.info({ by: name, bytes }, 'an archive was taken');
    });
    return reply
      .headers({
        'content-type': 'application/octet-stream',
        'content-disposition': contentDisposition('multaqa.archive'),
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(counted()));
  }
}
