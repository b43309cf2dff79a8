import type { FastifyInstance, FastifyRequest } from 'fastify';
import { loopTurns } from '../../shared/loop-turns.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of its body, where that was read. */
    bodyBytes?: number;
  }
}

/** To read a body of so many characters takes some tenths of a millisecond; one as large as they may be, fifty. */
const largeBody = 16_384;

/**
 * Takes bodies in JSON and no others, and notes how large each is: a limit may depend on what it asks for. Large ones
 * that come together are read in turns of the event loop.
 *
 * @param clientOf by whom a request is sent
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
