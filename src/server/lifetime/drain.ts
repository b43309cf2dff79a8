import type { FastifyInstance } from 'fastify';
import type { ServedGraph } from './served-graph.js';

/**
 * Stops taking questions and gives whether all running ones were answered. After `graceMs` their connections are cut,
 * which aborts them.
 */
export async function drain(
  app: FastifyInstance,
  graph: ServedGraph,
  graceMs: number,
): Promise<boolean> {
  graph.withdraw('This server is about to stop.');
  let isComplete = true;
  // Node closes the connections that are idle now, not those that become idle with their last answer.
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
