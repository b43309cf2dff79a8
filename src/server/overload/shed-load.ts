import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorBody } from '../http/error-body.js';
import { askerOf } from '../auth/identify.js';
import type { Overload, Shortage } from './overload.js';
import { endRequestsOf, passOverRequests } from '../http/pass-over-requests.js';
import { countOpenResponses, whenClosed } from '../http/response-close.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for routes that answer under any load, since they report the state of this server. */
    isAlwaysAnswered?: boolean;
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Settles when the request only waits for news: it then no longer counts as running. */
    settle?: () => void;
  }
}

interface Refusal {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Made once, so that refusals cost next to nothing. */
const refusals: Readonly<Record<Shortage, Refusal>> = {
  pipeline: refuse('Too many requests are open on this connection: read its answers first.', 1),
  'event loop': refuse('This server is overloaded: ask again in a moment.', 1),
  statements: refuse('The graph store is overloaded: ask again in a moment.', 1),
  memory: refuse('The memory of this server is full: ask again in a few seconds.', 5),
};

/** Requests on one connection are all read and started in one turn of the event loop. */
const maxPipelined = 16;

/** Maximum body that is read to its end to keep its connection open. */
const maxDrainedBytes = 65_536;

/**
 * Refuses requests on arrival, before anything is read, while a resource is short.
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
  // Runs once the client is known, since places are shared out between clients.
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

/** Written like the answer to any other error. */
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
