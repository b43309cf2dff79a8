import type { FastifyInstance, FastifyRequest } from 'fastify';
import { loopTurns } from '../../shared/loop-turns.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Bytes of the body, if it was read. */
    bodyBytes?: number;
  }
}

/** Characters whose parsing takes some tenths of a millisecond; a body of the maximum size takes fifty. */
const largeBody = 16_384;

/**
 * Accepts JSON bodies only and records their size, on which a limit may depend. Large bodies that arrive together are
 * parsed in separate turns of the event loop.
 * @param clientOf gives the sender of a request
 */
export function takeJsonBodies(
  app: FastifyInstance,
  clientOf: (request: FastifyRequest) => string,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest('bodyBytes');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      request.bodyBytes = Buffer.byteLength(body);
      const read = () => void parse(request, body, done);
      const turn =
        body.length < largeBody ? undefined : loopTurns.next('question', clientOf(request));
      if (turn === undefined) read();
      else void turn.then(read);
    },
  );
}
