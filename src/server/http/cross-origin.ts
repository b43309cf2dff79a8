import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Lets pages of these origins ask from a browser; they may read the id of a request, and when to ask again. */
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
 * The headers of what dashboards and tools in a browser, such as Gephi Lite, fetch from pages of their own. Nothing in
 * these answers depends on the caller, so every origin may read them, and a cache in between need not keep one for each.
 */
export const anyOriginHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, etag, retry-after, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
};
