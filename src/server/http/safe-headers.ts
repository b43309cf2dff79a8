import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Headers that keep browsers from guessing types, framing, caching or passing on addresses; the page sets its own. */
export const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Gives every answer the id of its request and the safe headers. */
export function setSafeHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    makeSafe(request, reply);
    done();
  });
}

export function makeSafe(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(safeHeaders).header('x-request-id', request.id);
}
