import type { FastifyInstance } from 'fastify';
import type { ServedGraph } from './served-graph.js';

/**
 * Whether all running questions were answered. No more are taken; after `graceMs` the connections of those that run
 * are cut, which aborts them.
 */
export async function drain(
  app: FastifyInstance,
  graph: ServedGraph,
  graceMs: number,
): Promise<boolean> {
  graph.withdraw('This server is about to stop.');
  let isComplete = true;
  // Node closes the connections that are idle now, not those that become idle by their last answer.
  const sweep = setInterval(() => {
    app.server.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    isComplete = false;
    app.server.closeAllConnections();
  }, graceMs);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
  return isComplete;
}
