import type { FastifyInstance } from 'fastify';
import type { Gate } from './gate.js';

/**
 * Takes no more questions and waits until those that run are answered; after `graceMs` their connections are cut,
 * which aborts them. Gives whether all were answered.
 */
export async function drain(app: FastifyInstance, gate: Gate, graceMs: number): Promise<boolean> {
  gate.shut('This server is about to stop.');
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
