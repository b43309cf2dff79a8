import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import type { Config } from '../../config/config.js';
import { requestIdOf } from './request-id.js';

/** The address of an export names every entity from which it grows: room for two thousand of them. */
const maxHeaderSize = 128 * 1024;

/** How HTTP itself is spoken: sizes, times and ids. Requests are logged by us, one line each. */
export function httpOptions(config: Config): FastifyHttpOptions<RawServerDefault> {
  return {
    logger: false,
    genReqId: requestIdOf,
    trustProxy: config.trustProxy,
    bodyLimit: config.limits.bodyLimitBytes,
    http: { maxHeaderSize },
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    // A whole request must have come within this; keep-alive outlasts the minute of common proxies.
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    // At the end connections that wait for a next request are closed, running ones are not.
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  };
}
