import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServedGraph } from '../lifetime/served-graph.js';
import { errorBody } from '../http/error-body.js';
import { countOpenResponses, whenClosed } from '../http/response-close.js';
import type { EventLoop } from './event-loop.js';
import type { HeapGuard } from './heap-guard.js';
import type { ServiceRate } from './service-rate.js';

/** Resources that can run short. */
export type Shortage = 'event loop' | 'memory' | 'pipeline' | 'statements';

/** Number of running requests up to which a late event loop refuses nobody: they end soon. */
const minRequests = 64;

/** Duration of a shortage after which this server is reported as not ready. */
const lastingMs = 10_000;

export interface OverloadParts {
  readonly eventLoop: EventLoop;
  readonly heap: HeapGuard;
  readonly rate: ServiceRate;
  /** Maximum wait behind earlier requests; a request that would wait longer is refused. */
  readonly maxWaitMs: number;
  readonly graph: Pick<ServedGraph, 'load'>;
}

/** Decides whether new work is admitted. */
export class Overload {
  readonly #parts: OverloadParts;
  /** Requests whose response has not closed yet. */
  #requests = 0;

  constructor(parts: OverloadParts) {
    this.#parts = parts;
  }

  /** Notes an admitted request. */
  begin(): void {
    this.#requests += 1;
  }

  /** Notes that its response has closed. */
  end(): void {
    this.#requests -= 1;
    this.#parts.rate.answered += 1;
  }

  /** The resource that is short for new work of this client; undefined if it is admitted. */
  shortageFor(client: string): Shortage | undefined {
    const { eventLoop, heap, rate, maxWaitMs, graph } = this.#parts;
    if (heap.isFull) return 'memory';
    const requests = this.#requests;
    if (requests > minRequests && (eventLoop.isLate || rate.expectedWaitMs(requests) > maxWaitMs))
      return 'event loop';
    return graph.load?.isTooMuchFor(client) === true ? 'statements' : undefined;
  }

  /** One sentence on why no work has ended for long; undefined if some has. */
  lastingReason(): string | undefined {
    const { heap, graph } = this.#parts;
    if (heap.fullMs > lastingMs) return 'The memory is full.';
    if ((graph.load?.stuckMs ?? 0) > lastingMs)
      return 'The store has not finished a statement for a long time.';
    return undefined;
  }

  start(): void {
    this.#parts.eventLoop.start();
    this.#parts.heap.start();
    this.#parts.rate.start();
  }

  stop(): void {
    this.#parts.eventLoop.stop();
    this.#parts.heap.stop();
    this.#parts.rate.stop();
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for routes that answer under any load, since they report the state of this server. */
    isAlwaysAnswered?: boolean;
  }
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
          : overload.shortageFor(request.asker.client);
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

const over = new WeakSet<Socket>();

/**
 * Ignores further requests of a connection whose current answer closes it: no client may count on another answer. Node
 * reads on all the same, and four hundred short requests fit into one read.
 */
function endRequestsOf(socket: Socket): void {
  over.add(socket);
  socket.pause();
}

/** Keeps requests of closing connections from the listeners for requests. */
function passOverRequests(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (over.has(request.socket))
      request.destroy = () => request; // node would end each by an error with its stack when the connection closes
    else for (const listen of listeners) listen.call(server, request, response);
  });
}
