import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import type { AccessConfig } from '../../config/access-config.js';
import type { Config } from '../../config/config.js';
import { requestIdOf } from './arrival.js';

/** Maximum length of an address: an export's address may name two thousand entities. */
export const maxHeaderSize = 128 * 1024;

/** Maximum time until a whole request has arrived, however slowly it is sent. */
export const requestTimeoutMs = 30_000;

/** HTTP settings: sizes, times and ids. Requests are logged by us, one line each. */
export function httpOptions(config: Config): FastifyHttpOptions<RawServerDefault> {
  return {
    logger: false,
    genReqId: requestIdOf,
    trustProxy: trustOf(config.access),
    bodyLimit: config.limits.bodyLimitBytes,
    http: {
      maxHeaderSize,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: 1000, // how often node looks for late requests
      requireHostHeader: false, // refused by us, with a body
    },
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    requestTimeout: requestTimeoutMs,
    // Outlasts the minute of common proxies.
    keepAliveTimeout: 65_000,
    // At the end, idle connections are closed and busy ones are not.
    forceCloseConnections: 'idle',
    return503OnClosing: false, // refused by us, with a body
  };
}

/** Trusts the operator's number of proxies, which fastify refuses since it cannot know the first. */
function trustOf({
  trustProxy,
}: AccessConfig): NonNullable<FastifyHttpOptions<RawServerDefault>['trustProxy']> {
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy;
  return trustProxy === false ? false : [...trustProxy];
}
