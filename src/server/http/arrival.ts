import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KnownError } from '../../shared/errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Start by the clock of `performance.now`; absent if the address cannot be read. */
    arrivedAt?: number;
  }
}

/** Headers that keep browsers from guessing types, framing, caching or passing on addresses; the page sets its own. */
export const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

type Exchange = readonly [FastifyRequest, FastifyReply];

const exchange = Symbol('request and reply of a response');

/** A response whose request has come to a route. */
interface Routed extends ServerResponse {
  [exchange]?: Exchange;
}

/**
 * Notes when each request arrives, gives its answer the safe headers, and refuses requests without a host or for a host name
 * that is not the server's. A page of another site can make its own name resolve to this machine (DNS rebinding) and would
 * then read everything, but its requests carry that name. Exempt are IP addresses and `localhost`, which no site can own;
 * probes of `/health/`, which use any name of the machine; and HTTP/1.0 without a `Host`, which only programs send.
 */
export function meetRequests(app: FastifyInstance, allowedHosts: readonly string[]): void {
  const isKnown = createIsKnown(allowedHosts);
  app.decorateRequest('arrivedAt');
  app.addHook('onRequest', (request, reply, done) => {
    // fastify's own clock would cost a hook for each response
    request.arrivedAt = performance.now();
    makeSafe(request, reply);
    (reply.raw as Routed)[exchange] = [request, reply];
    const { host } = request.headers;
    if (host === undefined) {
      const isOld = request.raw.httpVersion === '1.0';
      done(isOld ? undefined : new KnownError('BAD_INPUT', 'A request needs a Host header.'));
      return;
    }
    // the host reported by a trusted proxy, else the same again
    const asked = request.host;
    const isAllowed =
      request.url.startsWith('/health/') || (isKnown(host) && (asked === host || isKnown(asked)));
    done(isAllowed ? undefined : refused());
  });
}

/** Gives an answer the id of its request and the safe headers. */
export function makeSafe(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(safeHeaders).header('x-request-id', request.id);
}

/** The request and the reply of a response, where its request has come to a route. */
export function exchangeOf(response: ServerResponse): Exchange | undefined {
  return (response as Routed)[exchange];
}

/** Request id given by a proxy in front, if it is short and plain enough for a log; else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}

/** Returns whether a host is one under which the server may be asked. */
function createIsKnown(allowedHosts: readonly string[]): (host: string) => boolean {
  const allowed = new Set(allowedHosts);
  if (allowed.has('*')) return () => true;
  let lastAllowed: string | undefined; // most requests have the same
  return (host) => {
    if (host === lastAllowed) return true;
    if (!isHostAllowed(host, allowed)) return false;
    lastAllowed = host;
    return true;
  };
}

/** Name without port, capital letters and trailing dot. */
function isHostAllowed(host: string, allowed: ReadonlySet<string>): boolean {
  if (allowed.has(host)) return true;
  const [, inBrackets, plain = ''] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? [];
  if (inBrackets !== undefined) return isIP(inBrackets) === 6;
  const name = plain.toLowerCase().replace(/\.$/, '');
  return (
    isIP(name) === 4 || name === 'localhost' || name.endsWith('.localhost') || allowed.has(name)
  );
}

function refused(): KnownError {
  return new KnownError(
    'FORBIDDEN',
    'This server does not answer under this host name: add it to PUBLIC_URL or ALLOWED_HOSTS.',
  );
}
