import type { Server, ServerResponse } from 'node:http';
import { whenClosed } from './response-close.js';

/** An answer that is longer is to be taken at this rate, beside the time that any may be left untaken. */
const minBytesPerMs = 64;
const longAnswerBytes = 64 * 1024;

/**
 * Cuts the connections of clients that take nothing of what they are sent for so long. A client that waits for its
 * answer has nothing to take, and an idle connection has a time of its own.
 */
export function cutStuckReaders(server: Server, timeoutMs: number): void {
  // Node sets another time for a connection between requests; half a millisecond tells the two apart, whatever they are.
  server.timeout = timeoutMs + 0.5;
  server.on('timeout', (socket) => {
    const isBetweenRequests = socket.timeout !== server.timeout;
    if (isBetweenRequests || socket.writableLength > 0) socket.destroy();
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
