import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { Neo4jLogin } from './start-neo4j.js';

/** Data that a connection receives when its turn has come, as one line of JSON. */
export type Turn = Neo4jLogin | { readonly failure: string };

export interface Turns {
  readonly port: number;
  close(): void;
}

interface Waiting {
  readonly socket: Socket;
  readonly processId: string;
}

/** One Neo4j, started for the first process that takes it. */
interface Place {
  started: Promise<Turn> | undefined;
  holder: Waiting | undefined;
}

/**
 * Lends a number of Neo4js to test processes, each to one after another: Neo4j Community has a single database. A
 * process queues by connecting and sending its id; the line that then arrives is its turn, and closing the connection
 * gives it back. So a process that dies gives it back too. A process that asks again during its turn has forgotten to
 * give that back, in a test that failed, and loses it: nothing stays locked. A Neo4j is started for the first process
 * that finds none free; a run without connections never starts one.
 */
export async function serveTurns(start: () => Promise<Neo4jLogin>, count = 1): Promise<Turns> {
  const queue: Waiting[] = [];
  const places = Array.from({ length: count }, (): Place => ({
    started: undefined,
    holder: undefined,
  }));
  /** A running one is preferred to one that must be started. */
  const findFree = () => {
    const free = places.filter(({ holder }) => holder === undefined);
    return free.find(({ started }) => started !== undefined) ?? free[0];
  };
  const serveNext = () => {
    const place = findFree();
    if (place === undefined) return;
    const holder = queue.shift();
    if (holder === undefined) return;
    place.holder = holder;
    place.started ??= start().catch((error: unknown) => ({ failure: String(error) }));
    void place.started.then((turn) => holder.socket.write(`${JSON.stringify(turn)}\n`));
  };
  const leave = (socket: Socket) => {
    const waits = queue.findIndex((waiting) => waiting.socket === socket);
    if (waits >= 0) queue.splice(waits, 1);
    for (const place of places) if (place.holder?.socket === socket) place.holder = undefined;
    serveNext();
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined); // 'close' follows, and is handled
    socket.on('close', () => {
      leave(socket);
    });
    socket.once('data', (data) => {
      const processId = data.toString().trim();
      const forgotten = places.find(({ holder }) => holder?.processId === processId);
      queue.push({ socket, processId });
      forgotten?.holder?.socket.destroy();
      serveNext();
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
      for (const { socket } of queue.splice(0)) socket.destroy();
      for (const { holder } of places) holder?.socket.destroy();
    },
  };
}
