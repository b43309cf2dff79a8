import type { FastifyInstance } from 'fastify';
import type { DataOrigins } from '../http/data-origins.js';
import { etagOf, isHeld } from '../http/etag.js';

interface StaticOptions {
  readonly dataOrigins: DataOrigins;
  readonly mediaType: string;
}

/**
 * Serves a text that is the same until the server starts anew, with a validator by which a client asks again for nothing. It is
 * made when it is first asked for.
 */
export function serveStatic(
  app: FastifyInstance,
  url: string,
  make: () => string,
  { dataOrigins, mediaType }: StaticOptions,
): void {
  let made: { readonly text: string; readonly etag: string } | undefined;
  const take = () => {
    if (made !== undefined) return made;
    const text = make();
    return (made = { text, etag: etagOf(text) });
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
