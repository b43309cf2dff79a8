import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { whenClosed } from './response-close.js';

/** An answer that is longer is to be taken at this rate, beside the time that any may be left untaken. */
const minBytesPerMs = 64;
/** Connections are looked at so often in the time that a reader has. */
const sweepsInTimeout = 8;
const longAnswerBytes = 64 * 1024;

/** So many times in a row nothing has moved in a part of the time that a reader has, before it is cut. */
const partsOfTimeout = 4;

/**
 * Cuts the connections of clients that take nothing of what they are sent for so long, at the latest after half as long
 * again. A client that waits for its answer has nothing to take, and an idle connection has a time of its own.
 *
 * Node tells when nothing has moved on a connection for a time, parts of one write included. To be told costs each
 * request something, so it is asked only of the connections on which something waits to be taken.
 */
export function cutStuckReaders(server: Server, timeoutMs: number): void {
  // Node sets another time for a connection between requests; half a millisecond tells the two apart, whatever they are.
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
    // Where something has moved, node keeps silent for a part.
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
