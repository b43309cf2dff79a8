import { Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { ServedGraph } from './served-graph.js';

/** Reason that clients are given. */
export const reasonOfStop = 'This server is about to stop.';

/** Time for which idle connections stay open: the next request may be on its way, and its answer ends the connection. */
const lastRequestMs = 1000;

/** Maximum wait for a turn in which nobody connects. */
const maxConnectMs = 1000;

/**
 * Stops taking questions and gives whether all running ones were answered. After `graceMs` their connections are cut,
 * which aborts them.
 */
export async function drain(
  app: FastifyInstance,
  graph: ServedGraph,
  graceMs: number,
): Promise<boolean> {
  graph.withdraw(reasonOfStop);
  let isComplete = true;
  const sweepsAt = performance.now() + lastRequestMs;
  const closeIdle = (): void => {
    Server.prototype.closeIdleConnections.call(app.server);
  };
  const sweep = setInterval(() => {
    if (performance.now() > sweepsAt) setImmediate(closeIdle); // requests that have come are read before
  }, 50);
  app.server.closeIdleConnections = () => undefined; // node calls it with `close`
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

/** Settles after a turn in which nobody connects: a port that closes resets the connections that wait to be accepted. */
export async function untilNobodyConnects(server: Server): Promise<void> {
  const endsAt = performance.now() + maxConnectMs;
  let hasConnected = true;
  const note = (): void => {
    hasConnected = true;
  };
  server.on('connection', note);
  while (hasConnected && performance.now() < endsAt) {
    hasConnected = false;
    await nextTurn();
  }
  server.off('connection', note);
}
