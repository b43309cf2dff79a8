import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

const over = new WeakSet<Socket>();

/**
 * Ignores further requests of a connection whose current answer closes it: no client may count on another answer. Node
 * reads on all the same, and four hundred short requests fit into one read.
 */
export function endRequestsOf(socket: Socket): void {
  over.add(socket);
  socket.pause();
}

/** Keeps requests of closing connections from the listeners for requests. */
export function passOverRequests(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (over.has(request.socket))
      request.destroy = () => request; // node would end each by an error with its stack when the connection closes
    else for (const listen of listeners) listen.call(server, request, response);
  });
}
