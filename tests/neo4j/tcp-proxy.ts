import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** A door on 127.0.0.1 before a server, to try what a network can do to it. */
export interface TcpProxy {
  readonly port: number;
  /** Bytes that the server has sent through it. */
  readonly received: number;
  /** Ends all connections, as a server that restarts; new ones are let through. */
  drop(): void;
  /** Ends all connections and refuses new ones, as a server that is down. */
  refuse(): Promise<void>;
  /** Takes connections and packets and lets none through: a black hole. */
  swallow(): void;
  /** Lets new connections through again; those that were swallowed stay dead. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let received = 0;
  let isSwallowing = false;
  const server = createServer((outside) => {
    keep(outside);
    if (isSwallowing) return;
    const inside = connect(targetPort, '127.0.0.1');
    keep(inside);
    inside.on('data', (data) => {
      received += data.length;
    });
    outside.pipe(inside).pipe(outside);
  });
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // resets are what this is for
    socket.on('close', () => sockets.delete(socket));
  };
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const port = await listen(server, 0);
  const refuse = async () => {
    drop();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  return {
    port,
    get received() {
      return received;
    },
    drop,
    refuse,
    swallow: () => {
      isSwallowing = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    heal: async () => {
      isSwallowing = false;
      if (!server.listening) await listen(server, port);
    },
    close: refuse,
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
