import type { FastifyInstance } from 'fastify';
import type { DataOrigins } from '../http/origins.js';
import { etagOf, isHeld } from '../http/etag.js';

interface StaticOptions {
  readonly dataOrigins: DataOrigins;
  readonly mediaType: string;
  /** Object of which the text is made, if another can take its place: the text is made again then. */
  readonly of?: () => object;
}

/**
 * Serves a text that seldom changes, with a validator for conditional requests. It is made at the
 * first request.
 */
export function serveStatic(
  app: FastifyInstance,
  url: string,
  make: () => string,
  { dataOrigins, mediaType, of }: StaticOptions,
): void {
  let made: { readonly text: string; readonly etag: string; readonly of: unknown } | undefined;
  const take = () => {
    const current = of?.();
    if (made !== undefined && made.of === current) return made;
    const text = make();
    return (made = { text, etag: etagOf(text), of: current });
  };
  dataOrigins.answerPreflight(app, url);
  app.route({
    method: ['GET', 'HEAD'],
    url,
    ...dataOrigins.routeOptions,
    handler: (request, reply) => {
      const { text, etag } = take();
      void reply.headers({ etag, 'cache-control': 'no-cache' });
      if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
      return reply.type(mediaType).send(text);
    },
  });
}
