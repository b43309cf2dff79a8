import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of its body, where that was read. */
    bodyBytes?: number;
  }
}

/** Takes bodies in JSON and no others, and notes how large each is: a limit may depend on what it asks for. */
export function takeJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest('bodyBytes');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      request.bodyBytes = Buffer.byteLength(body);
      void parse(request, body, done);
    },
  );
}
