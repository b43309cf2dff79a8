import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../config/config.js';
import { requestIdOf } from './request-id.js';

/** How HTTP itself is spoken: sizes, times and ids. Requests are logged by us, one line each. */
export function httpOptions(config: Config): FastifyServerOptions {
  return {
    logger: false,
    genReqId: requestIdOf,
    trustProxy: config.trustProxy,
    bodyLimit: config.limits.bodyLimitBytes,
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    // A whole request must have come within this; keep-alive outlasts the minute of common proxies.
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    // At the end connections that wait for a next request are closed, running ones are not.
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  };
}
