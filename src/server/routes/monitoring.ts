import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../telemetry/metrics.js';
import type { ServedGraph } from '../lifetime/served-graph.js';

/** `/health/live`: the process runs. `/health/ready`: it can answer questions, or 503 and why not. */
export function serveHealth(app: FastifyInstance, graph: ServedGraph): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const { isReady, reason } = await graph.readiness();
    return isReady ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
  });
}

/** `/metrics`, for Prometheus. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (_request, reply) => {
    const text = await metrics.text();
    return reply.type(metrics.contentType).send(text);
  });
}
