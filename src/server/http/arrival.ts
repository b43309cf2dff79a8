import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
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
 * Notes when each request arrives, gives its answer the safe headers, and refuses requests of two types of body, without a host,
 * of two hosts, or for a host name that is not the server's. A page of another site can make its own name resolve to this machine
 * (DNS rebinding) and would then read everything, but its requests carry that name. Exempt are IP addresses and `localhost`, which no site can own;
 * probes of `/health/`, which use any name of the machine; and HTTP/1.0 without a `Host`, which only programs send.
 */
export function meetRequests(app: FastifyInstance, allowedHosts: readonly string[]): void {
  const isKnown = createIsKnown(allowedHosts);
  app.decorateRequest('arrivedAt');
  app.addHook('onRequest', (request, reply, done) => {
    // fastify's own clock would cost a hook for each response
    request.arrivedAt = performance.now();
    makeSafe(request, reply);
    if (!app.server.listening) void reply.header('connection', 'close');
    (reply.raw as Routed)[exchange] = [request, reply];
    done(refusalOf(request, isKnown));
  });
}

function refusalOf(
  request: FastifyRequest,
  isKnown: (host: string) => boolean,
): KnownError | undefined {
  const { raw, url } = request;
  const { host } = request.headers;
  if (request.headers['content-type'] !== undefined && isGivenTwice(raw, 'content-type'))
    return new KnownError('BAD_INPUT', 'Content-Type is given twice.');
  if (namesTwoHosts(raw))
    return new KnownError(
      'BAD_INPUT',
      'A request names one host: by one Host header, and by the same in its target.',
    );
  if (host === undefined)
    return raw.httpVersion === '1.0'
      ? undefined
      : new KnownError('BAD_INPUT', 'A request needs a Host header.');
  // the host reported by a trusted proxy, else the same again
  const asked = request.host;
  const isAllowed =
    url.startsWith('/health/') || (isKnown(host) && (asked === host || isKnown(asked)));
  return isAllowed ? undefined : refused();
}

/**
 * True if a header, by its name in small letters, is there twice: node shows the first, a proxy in front may have gone by the
 * other.
 */
function isGivenTwice({ rawHeaders }: IncomingMessage, name: string): boolean {
  const isIt = (text: string, at: number) =>
    at % 2 === 0 && text.length === name.length && text.toLowerCase() === name;
  return rawHeaders.filter(isIt).length > 1;
}

/** True if a request has two Host headers, or a target of another host. */
function namesTwoHosts(request: IncomingMessage): boolean {
  if (isGivenTwice(request, 'host')) return true;
  const { url = '/', headers } = request;
  const [, inTarget] = url.startsWith('/') ? [] : (/^[^/?#]*:\/\/([^/?#]*)/.exec(url) ?? []);
  return inTarget !== undefined && inTarget.toLowerCase() !== headers.host?.toLowerCase();
}

/**
 * Refuses plain GETs that a page of another site makes a browser send: no preflight precedes them. Browsers state the
 * origin of every request, and no page can change that; other programs state none.
 * @throws KnownError `FORBIDDEN`
 */
export function refuseCrossSite(method: string, headers: IncomingHttpHeaders): void {
  if (headers['sec-fetch-site'] === 'cross-site' && (method === 'GET' || method === 'HEAD'))
    throw new KnownError(
      'FORBIDDEN',
      'Pages of other sites may not use GET here: use POST, from an origin in CORS_ORIGINS.',
    );
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
