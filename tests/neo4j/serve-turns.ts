import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { Neo4jLogin } from './start-neo4j.js';

/** What a connection is told when its turn has come, as one line of JSON. */
export type Turn = Neo4jLogin | { readonly failure: string };

export interface Turns {
  readonly port: number;
  close(): void;
}

/**
 * Lends one Neo4j to many test processes, one after another: Neo4j Community has a single database.
 *
 * To connect is to queue; the line that then arrives is the turn, and closing the connection gives it back.
 * So a process that dies gives it back too, and there is no lock that could be left behind. Neo4j is
 * started for the first who asks, and a run in which nobody asks never starts it.
 */
export async function serveTurns(start: () => Promise<Neo4jLogin>): Promise<Turns> {
  const queue: Socket[] = [];
  let started: Promise<Turn> | undefined;
  const serveNext = async () => {
    started ??= start().catch((error: unknown) => ({ failure: String(error) }));
    const turn = await started;
    queue[0]?.write(`${JSON.stringify(turn)}\n`);
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined); // 'close' follows, and is handled
    socket.on('close', () => {
      const place = queue.indexOf(socket);
      queue.splice(place, 1);
      if (place === 0 && queue.length > 0) void serveNext();
    });
    if (queue.push(socket) === 1) void serveNext();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    port: address.port,
    close: () => {
      server.close();
      for (const socket of queue) socket.destroy();
    },
  };
}
