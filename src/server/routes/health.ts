import type { FastifyInstance } from 'fastify';
import type { Gate } from '../lifetime/gate.js';

/** `/health/live`: the process runs. `/health/ready`: it can answer questions, or 503 and why not. */
export function serveHealth(app: FastifyInstance, gate: Gate): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const { isReady, reason } = await gate.readiness();
    return isReady ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
  });
}
