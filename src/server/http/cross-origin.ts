import type { IncomingHttpHeaders } from 'node:http';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { KnownError } from '../../shared/errors.js';

/** Lets pages of these origins send requests from a browser, and read the request id and `Retry-After`. */
export async function allowOrigins(
  app: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 600,
  });
}

/**
 * Refuses plain GETs that a page of another site makes a browser send: no preflight precedes them. Browsers state the
 * origin of every request, and no page can change that; other programs state none.
 * @throws KnownError `FORBIDDEN`
 */
export function refuseCrossSite(method: string, headers: IncomingHttpHeaders): void {
  if (headers['sec-fetch-site'] === 'cross-site' && (method === 'GET' || method === 'HEAD'))
    throw new KnownError(
      'FORBIDDEN',
      'Pages of other sites may not use GET here: use POST, from an origin in CORS_ORIGINS.',
    );
}
