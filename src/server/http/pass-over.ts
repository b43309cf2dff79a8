import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

const over = new WeakSet<Socket>();

/**
 * Has nothing more of a connection looked at: the answer that is being given closes it, and no client may count on another
 * behind that. Node reads on all the same, and four hundred short requests fit into what it reads in one turn.
 */
export function endRequestsOf(socket: Socket): void {
  over.add(socket);
  socket.pause();
}

/** Keeps the requests of connections that are over from those who listen for requests. */
export function passOverRequests(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (over.has(request.socket))
      request.destroy = () => request; // node would end each by an error with its stack when the connection closes
    else for (const listen of listeners) listen.call(server, request, response);
  });
}
