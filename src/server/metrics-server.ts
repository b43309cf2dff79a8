import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../telemetry/metrics.js';
import type { AccessConfig } from '../config/access-config.js';
import { answerNotFound } from './errors/error-handler.js';
import { meetRequests } from './http/arrival.js';
import { serveMetrics } from './routes/monitoring.js';

/** Makes a server of `/metrics` alone, for a port that only the operators can reach. It does not listen yet. */
export function createMetricsServer(
  metrics: Metrics,
  { allowedHosts }: Pick<AccessConfig, 'allowedHosts'>,
): FastifyInstance {
  const app = fastify({ logger: false, requestTimeout: 30_000, forceCloseConnections: true });
  app.setNotFoundHandler(answerNotFound);
  meetRequests(app, allowedHosts);
  serveMetrics(app, metrics);
  return app;
}
