import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { whenClosed } from './response-close.js';

/** An answer that is longer is to be taken at this rate, beside the time that any may be left untaken. */
const minBytesPerMs = 64;
/** Connections are looked at so often in the time that a reader has. */
const sweepsInTimeout = 8;
const longAnswerBytes = 64 * 1024;

/**
 * Cuts the connections of clients that take nothing of what they are sent for so long. A client that waits for its
 * answer has nothing to take, and an idle connection has a time of its own.
 *
 * Node tells when nothing has moved on a connection for a time, parts of one write included. To be told costs each
 * request something, so it is asked only of the connections on which something waits to be taken.
 */
export function cutStuckReaders(server: Server, timeoutMs: number): void {
  // Node sets another time for a connection between requests; half a millisecond tells the two apart, whatever they are.
  const watchedMs = timeoutMs + 0.5;
  const sockets = new Set<Socket>();
  const watch = setInterval(() => {
    for (const socket of sockets)
      if (socket.writableLength > 0 && socket.timeout !== watchedMs) socket.setTimeout(watchedMs);
  }, timeoutMs / sweepsInTimeout).unref();
  server
    .on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    })
    .on('timeout', (socket: Socket) => {
      if (socket.timeout !== watchedMs || socket.writableLength > 0) socket.destroy();
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
