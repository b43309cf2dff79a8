import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServedOperations } from '../../operations/served-operations.js';
import { logRequest, type Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { RequestRecord } from '../../telemetry/request-record.js';

type Act = (isSent: boolean) => void;

const acts = Symbol('what is done when it closes');
const open = Symbol('responses that have not closed');

interface Response extends ServerResponse {
  [acts]?: Act[] | undefined;
}

interface Connection extends Socket {
  [open]?: Response[];
}

/** Calls back once the response has closed, with whether all of it was sent; at once if it has closed already. */
export function whenClosed(response: Response, act: Act): void {
  const waiting = response[acts];
  if (response.closed) act(isSent(response));
  else if (waiting !== undefined) waiting.push(act);
  else {
    response[acts] = [act];
    openResponsesOf(response.req.socket).push(response);
    response.once('close', () => {
      close(response);
    });
  }
}

/** Number of open responses of a connection: above one if requests came before earlier answers. */
export function countOpenResponses(socket: Connection): number {
  return socket[open]?.length ?? 0;
}

/** Open responses of a connection. They are closed with it: node only reports the one being written. */
function openResponsesOf(socket: Connection): Response[] {
  const known = socket[open];
  if (known !== undefined) return known;
  const responses: Response[] = [];
  socket[open] = responses;
  socket.once('close', () => {
    for (const response of [...responses]) {
      if (!response.destroyed) response.destroy();
      close(response);
    }
  });
  return responses;
}

function close(response: Response): void {
  const waiting = response[acts];
  if (waiting === undefined) return;
  response[acts] = undefined;
  const responses = openResponsesOf(response.req.socket);
  responses.splice(responses.indexOf(response), 1);
  for (const act of waiting) act(isSent(response));
}

/** A cut connection drops its unsent data, and the response then counts as finished. */
function isSent(response: ServerResponse): boolean {
  return response.writableFinished && !response.req.socket.destroyed;
}

/** A signal that aborts when the client leaves before the whole response was sent. */
export function abortWithClient(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  whenClosed(response, (isSent) => {
    if (!isSent) controller.abort(clientWentAway());
  });
  return controller.signal;
}

/** Abort reason for work that no client awaits any more. */
export function clientWentAway(): Error {
  return new Error('The client left.');
}

/** Receives the record of each request once its response has closed. */
export type RequestReporter = (record: RequestRecord) => void;

/** Details that only the route knows, such as the status of an answer that broke off after its headers. */
export type RequestDetails = Partial<Omit<RequestRecord, 'requestId' | 'durationMs'>>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set if the request is to be reported. */
    details?: RequestDetails;
    /** Resources held until the answer has closed; for reported requests only. */
    held?: { release(): void };
  }
}

/** Status under which proxies log a request that its client gave up. It is no HTTP status. */
const clientGone = 499;

export interface ReporterParts {
  readonly logger: Logger;
  readonly metrics: Metrics | undefined;
  readonly operations: ServedOperations;
}

/**
 * Logs and counts requests. The label of a request in the metrics is the name of the stored operation that it asked, by
 * whichever way, else the name of its door, else the first part of its route ("export", "id", "q" for an unknown operation), and
 * "unknown" where nothing is at its address. At /graphql it is "other" where the operation has a name and "anonymous" where it
 * has none.
 */
export function createReporter({ logger, metrics, operations }: ReporterParts): RequestReporter {
  let names: ReadonlyMap<string, string> = new Map();
  operations.follow((all) => {
    names = new Map(Array.from(all.values(), ({ hash, name }) => [hash, name]));
  });
  return (record) => {
    const { operationHash = '', door } = record;
    logRequest(logger, record);
    const label = names.get(operationHash) ?? door ?? labelOfRoute(record);
    for (const count of metrics?.countRequest ?? []) count(record, label);
  };
}

function labelOfRoute({ route, operationName }: RequestRecord): string {
  const [, first = 'unknown'] = route?.split('/') ?? [];
  if (first !== 'graphql') return first;
  return operationName === undefined ? 'anonymous' : 'other';
}

/** Prepares requests for reports. */
export function prepareReports(app: FastifyInstance): void {
  app.decorateRequest('details');
  app.decorateRequest('held');
}

/**
 * Reports a request once its response has closed, whether sent or given up by its client. A second call for the same
 * request only adds its details to the first. A client that left before any answer is no failure of ours, whatever the
 * question came to.
 * @param details read at the end, so that they may be completed until then
 */
export function reportAtClose(
  request: FastifyRequest,
  reply: FastifyReply,
  report: RequestReporter,
  details: RequestDetails = {},
): void {
  if (request.details !== undefined) {
    Object.assign(request.details, details);
    return;
  }
  request.details = details;
  whenClosed(reply.raw, (isSent) => {
    request.held?.release();
    const isBegun = isSent || reply.raw.headersSent;
    const ending: RequestDetails = isBegun ? details : { status: clientGone };
    const { status = isSent ? reply.statusCode : clientGone, errorCodes = [] } = ending;
    const closedAt = performance.now();
    report({
      requestId: request.id,
      // No one is known to ask where it was refused before that.
      token: (request as Partial<FastifyRequest>).asker?.viewer.name,
      status,
      durationMs: closedAt - (request.arrivedAt ?? closedAt),
      route: request.routeOptions.url,
      operationName: details.operationName,
      operationHash: details.operationHash,
      door: details.door,
      cost: details.cost,
      errorCodes,
    });
  });
}

/** Minimum rate at which a long answer must be taken, beyond the time that any client has. */
const minBytesPerMs = 64;
/** Number of checks of a connection within the time that a reader has. */
const sweepsInTimeout = 8;
const longAnswerBytes = 64 * 1024;

/** Number of consecutive checks without progress after which a reader is cut. */
const partsOfTimeout = 4;

/**
 * Cuts connections of clients that take nothing of their answer for this time, at the latest after one and a half times
 * it. A client that waits for its answer has nothing to take, and idle connections have a time of their own. Node
 * reports that nothing has moved on a connection, parts of one write included. The report costs each request something,
 * so it is requested only for connections with unsent data.
 */
export function cutStuckReaders(server: Server, timeoutMs: number): void {
  // Node sets another timeout between requests; half a millisecond tells the two apart, whatever their values.
  const watchedMs = timeoutMs / partsOfTimeout + 0.5;
  const sockets = new Set<Socket>();
  const stuck = new WeakMap<Socket, { parts: number; at: number }>();
  const watch = setInterval(() => {
    for (const socket of sockets)
      if (socket.writableLength > 0 && socket.timeout !== watchedMs) socket.setTimeout(watchedMs);
  }, timeoutMs / sweepsInTimeout).unref();
  const countStuck = (socket: Socket): number => {
    const now = performance.now();
    const before = stuck.get(socket);
    // Node stays silent for one interval after progress.
    const parts = before !== undefined && now - before.at < 1.5 * watchedMs ? before.parts + 1 : 1;
    stuck.set(socket, { parts, at: now });
    return parts;
  };
  server
    .on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    })
    .on('timeout', (socket: Socket) => {
      if (socket.timeout !== watchedMs) socket.destroy();
      else if (socket.writableLength > 0 && countStuck(socket) >= partsOfTimeout) socket.destroy();
      else if (socket.writableLength > 0) socket.setTimeout(watchedMs);
    })
    .once('close', () => {
      clearInterval(watch);
    });
}

/** Cuts the connection of a client that takes a long answer so slowly that it would be held for many minutes. */
export function cutSlowReader(response: ServerResponse, bytes: number, timeoutMs: number): void {
  if (bytes <= longAnswerBytes) return;
  const cut = setTimeout(() => response.destroy(), timeoutMs + bytes / minBytesPerMs);
  whenClosed(response, () => {
    clearTimeout(cut);
  });
}
