import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
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
 * Accepts JSON bodies in UTF-8 only, not packed, and records their size, on which a limit may depend. Large bodies that arrive
 * together are parsed in separate turns of the event loop.
 * @param clientOf gives the sender of a request
 */
export function takeJsonBodies(
  app: FastifyInstance,
  clientOf: (request: FastifyRequest) => string,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest('bodyBytes');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (!isPlain(request.headers) || !isUtf8(body)) {
        done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
        return;
      }
      request.bodyBytes = body.length;
      const read = () => void parse(request, body.toString(), done);
      const turn =
        body.length < largeBody ? undefined : loopTurns.next('question', clientOf(request));
      if (turn === undefined) read();
      else void turn.then(read);
    },
  );
}

/** True if the headers of a body name no charset but UTF-8, and no packing. */
function isPlain({
  'content-type': type = '',
  'content-encoding': coding = 'identity',
}: IncomingHttpHeaders): boolean {
  const [, charset = 'utf-8'] = /;\s*charset=\s*"?([^\s;"]*)/i.exec(type) ?? [];
  return coding.toLowerCase() === 'identity' && /^utf-?8$/i.test(charset);
}
