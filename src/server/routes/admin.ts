import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { KnownError, overloaded } from '../../shared/errors.js';
import { hasRole, type Viewer } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import { contentDisposition } from '../http/content-disposition.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import type { RouteParts } from '../question/request-scope.js';

export interface AdminParts extends RouteParts {
  readonly logger: Logger;
}

/**
 * `POST /admin/archive`: the whole graph at one version, for the role ADMIN, while others write. One archive is taken at a time.
 */
export function serveAdmin(app: FastifyInstance, parts: AdminParts): void {
  let isTaking = false;
  app.route({
    ...{ method: 'POST', url: '/admin/archive' },
    handler: async (request, reply) => {
      const { viewer } = request.asker;
      refuseOthers(viewer);
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

  async function sendArchive(
    reply: FastifyReply,
    { graph, limits, report, logger }: AdminParts,
    { name }: Viewer,
  ): Promise<FastifyReply> {
    const { takeArchive } = graph.current();
    if (takeArchive === undefined)
      throw new KnownError('NOT_FOUND', 'This server takes no archives.');
    const signal = abortWithClient(reply.raw);
    const pieces = await takeArchive({ signal, timeoutMs: limits.statementTimeoutMs });
    reportAtClose(reply.request, reply, report);
    logger.info({ by: name }, 'an archive is taken');
    return reply
      .headers({
        'content-type': 'application/octet-stream',
        'content-disposition': contentDisposition('multaqa.archive'),
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(pieces));
  }
}

/** @throws KnownError `UNAUTHENTICATED` or `FORBIDDEN` */
function refuseOthers(viewer: Viewer): void {
  if (hasRole(viewer, 'ADMIN')) return;
  throw viewer.role === undefined
    ? new KnownError(
        'UNAUTHENTICATED',
        'An archive holds everything and needs a token of the role ADMIN: send one as "Authorization: Bearer".',
      )
    : new KnownError(
        'FORBIDDEN',
        `An archive holds everything and needs the role ADMIN; this token has ${viewer.role}.`,
      );
}
