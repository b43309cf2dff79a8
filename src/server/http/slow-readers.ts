import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { whenClosed } from './response-close.js';

/** Minimum rate at which a long answer must be taken, beyond the time that any client has. */
const minBytesPerMs = 64;
/** Number of checks of a connection within the time that a reader has. */
const sweepsInTimeout = 8;
const longAnswerBytes = 64 * 1024;

/** Number of consecutive checks without progress after which a reader is cut. */
const partsOfTimeout = 4;

/**
 * Cuts connections of clients that take nothing of their answer for this time, at the latest after one and a half times
 * it. A client that waits for its answer has nothing to take, and idle connections have a time of their own. Node
 * reports that nothing has moved on a connection, parts of one write included. The report costs each request something,
 * so it is requested only for connections with unsent data.
 */
export function cutStuckReaders(server: Server, timeoutMs: number): void {
  // Node sets another timeout between requests; half a millisecond tells the two apart, whatever their values.
  const watchedMs = timeoutMs / partsOfTimeout + 0.5;
  const sockets = new Set<Socket>();
  const stuck = new WeakMap<Socket, { parts: number; at: number }>();
  const watch = setInterval(() => {
    for (const socket of sockets)
      if (socket.writableLength > 0 && socket.timeout !== watchedMs) socket.setTimeout(watchedMs);
  }, timeoutMs / sweepsInTimeout).unref();
  const countStuck = (socket: Socket): number => {
    const now = performance.now();
    const before = stuck.get(socket);
    // Node stays silent for one interval after progress.
    const parts = before !== undefined && now - before.at < 1.5 * watchedMs ? before.parts + 1 : 1;
    stuck.set(socket, { parts, at: now });
    return parts;
  };
  server
    .on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    })
    .on('timeout', (socket: Socket) => {
      if (socket.timeout !== watchedMs) socket.destroy();
      else if (socket.writableLength > 0 && countStuck(socket) >= partsOfTimeout) socket.destroy();
      else if (socket.writableLength > 0) socket.setTimeout(watchedMs);
    })
    .once('close', () => {
      clearInterval(watch);
    });
}

/** Cuts the connection of a client that takes a long answer so slowly that it would be held for many minutes. */
export function cutSlowReader(response: ServerResponse, bytes: number, timeoutMs: number): void {
  if (bytes <= longAnswerBytes) return;
  const cut = setTimeout(() => response.destroy(), timeoutMs + bytes / minBytesPerMs);
  whenClosed(response, () => {
    clearTimeout(cut);
  });
}
