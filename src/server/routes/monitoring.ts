import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../telemetry/metrics.js';
import type { ServedGraph } from '../lifetime/served-graph.js';
import type { Overload } from '../overload/overload.js';

const config = { isAlwaysAnswered: true };

/** `/health/live`: the process runs. `/health/ready`: it can answer all questions, or 503 and what it lacks. */
export function serveHealth(app: FastifyInstance, graph: ServedGraph, overload: Overload): void {
  app.get('/health/live', { config }, () => ({ status: 'live' }));
  app.get('/health/ready', { config }, async (_request, reply) => {
    const served = await graph.readiness();
    const reason = served.reason ?? overload.lastingReason();
    const state = reason === undefined ? served : { status: 'not ready', reason };
    if (state.status !== 'ready') void reply.code(503).header('retry-after', '2');
    return state;
  });
}

/** `/metrics`, for Prometheus. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', { config }, async (_request, reply) => {
    const text = await metrics.text();
    return reply.type(metrics.contentType).send(text);
  });
}
