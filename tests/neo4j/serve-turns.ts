import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { Neo4jLogin } from './start-neo4j.js';

/** What a connection receives when its turn has come, as one line of JSON. */
export type Turn = Neo4jLogin | { readonly failure: string };

export interface Turns {
  readonly port: number;
  close(): void;
}

/**
 * Lends one Neo4j to many test processes, one after another: Neo4j Community has a single database.
 *
 * To connect and say one's process id is to queue; the line that then arrives is the turn, and closing the connection
 * gives it back. So a process that dies gives it back too. One that asks again while it has a turn has forgotten to give
 * that back, in a test that failed, and loses it: nothing is left locked. Neo4j is started for the first
 * process that connects; a run in which none connects never starts it.
 */
export async function serveTurns(start: () => Promise<Neo4jLogin>): Promise<Turns> {
  const queue: { readonly socket: Socket; readonly processId: string }[] = [];
  let started: Promise<Turn> | undefined;
  const serveFirst = async () => {
    started ??= start().catch((error: unknown) => ({ failure: String(error) }));
    const turn = await started;
    queue[0]?.socket.write(`${JSON.stringify(turn)}\n`);
  };
  const leave = (socket: Socket) => {
    const place = queue.findIndex((waiting) => waiting.socket === socket);
    if (place >= 0) queue.splice(place, 1);
    if (place === 0) void serveFirst();
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined); // 'close' follows, and is handled
    socket.on('close', () => {
      leave(socket);
    });
    socket.once('data', (data) => {
      const processId = data.toString().trim();
      queue.push({ socket, processId });
      const [first] = queue;
      if (first?.socket === socket) void serveFirst();
      else if (first?.processId === processId) first.socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    port: address.port,
    close: () => {
      server.close();
      for (const { socket } of queue) socket.destroy();
    },
  };
}
