import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorBody } from '../http/error-body.js';
import { askerOf } from '../auth/identify.js';
import type { Overload, Shortage } from './overload.js';
import { endRequestsOf, passOverRequests } from '../http/pass-over.js';
import { countOpenResponses, whenClosed } from '../http/response-close.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route answers however much there is to do: it tells how this server is. */
    isAlwaysAnswered?: boolean;
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** From here on there is nothing to do for it but to wait for what may come: nobody else waits for it. */
    settle?: () => void;
  }
}

interface Refusal {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Made once: a refusal costs next to nothing, however many there are. */
const refusals: Readonly<Record<Shortage, Refusal>> = {
  pipeline: refuse('Too much is asked at once on this connection: read its answers first.', 1),
  'event loop': refuse('This server has too much to do: ask again in a moment.', 1),
  statements: refuse('The graph store has too much to do: ask again in a moment.', 1),
  memory: refuse('The memory of this server is full: ask again in a few seconds.', 5),
};

/** Whatever comes on a connection is read at once, and all of it is begun in one turn of the event loop. */
const maxPipelined = 16;

/** A body larger than this is not read to its end for the sake of a connection. */
const maxDrainedBytes = 65_536;

/**
 * Refuses requests on arrival, before anything of them is read, while something is short for them.
 *
 * @param onRefusal called for each
 */
export function shedLoad(
  app: FastifyInstance,
  overload: Overload,
  onRefusal: (shortage: Shortage) => void,
): void {
  passOverRequests(app.server);
  app.addHook('onListen', (done) => {
    overload.start();
    done();
  });
  app.addHook('onClose', (_app, done) => {
    overload.stop();
    done();
  });
  app.decorateRequest('settle');
  // Once it is known who asks, since places are shared out between clients.
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const shortage =
      request.routeOptions.config.isAlwaysAnswered === true
        ? undefined
        : countOpenResponses(request.socket) >= maxPipelined
          ? 'pipeline'
          : overload.shortageFor(askerOf(request).client);
    if (shortage === undefined) {
      overload.begin();
      let isSettled = false;
      request.settle = () => {
        if (!isSettled) overload.end();
        isSettled = true;
      };
      whenClosed(reply.raw, request.settle);
      done();
      return;
    }
    onRefusal(shortage);
    const { headers, body } = refusals[shortage];
    if (shortage === 'pipeline') endRequestsOf(request.socket);
    if (shortage === 'pipeline' || hasLargeBody(request)) void reply.header('connection', 'close');
    void reply.code(503).headers(headers).send(body);
  });
}

function hasLargeBody({ headers }: FastifyRequest): boolean {
  const length = headers['content-length'];
  if (length === undefined) return headers['transfer-encoding'] !== undefined;
  return Number(length) > maxDrainedBytes;
}

/** As the answer to any other error is written. */
function refuse(message: string, retryAfterSeconds: number): Refusal {
  const extensions = { retryAfterSeconds, code: 'OVERLOADED' };
  return {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'retry-after': String(retryAfterSeconds),
    },
    body: JSON.stringify(errorBody(message, extensions)),
  };
}
