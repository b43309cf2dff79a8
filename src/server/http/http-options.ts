import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import type { AccessConfig } from '../../config/access-config.js';
import type { Config } from '../../config/config.js';

/** The address of an export names every entity from which it grows: room for two thousand of them. */
export const maxHeaderSize = 128 * 1024;

/** A whole request must have come within this, however it trickles in. */
export const requestTimeoutMs = 30_000;

/** How HTTP itself is spoken: sizes, times and ids. Requests are logged by us, one line each. */
export function httpOptions(config: Config): FastifyHttpOptions<RawServerDefault> {
  return {
    logger: false,
    genReqId: requestIdOf,
    trustProxy: trustOf(config.access),
    bodyLimit: config.limits.bodyLimitBytes,
    http: {
      maxHeaderSize,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: 1000, // node looks only so often for requests that are late
      requireHostHeader: false, // refused by us, with a body
    },
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    requestTimeout: requestTimeoutMs,
    // Outlasts the minute of common proxies.
    keepAliveTimeout: 65_000,
    // At the end connections that wait for a next request are closed, running ones are not.
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  };
}

/** fastify trusts no number of proxies, since it cannot know the first: here that is what the operator says. */
function trustOf({
  trustProxy,
}: AccessConfig): NonNullable<FastifyHttpOptions<RawServerDefault>['trustProxy']> {
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy;
  return trustProxy === false ? false : [...trustProxy];
}

/** The id that a proxy in front gave the request, where it is short and plain enough for a log; else a new one. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}
