import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Turn } from './serve-turns.js';
import type { Neo4jLogin } from './start-neo4j.js';

/** The Neo4j of the test run for this process only, until `end` is called; waits for the processes before it. */
export async function takeTurn(
  port: number,
  processId = process.pid,
): Promise<{ readonly login: Neo4jLogin; readonly end: () => Promise<void> }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${processId}\n`);
  const [line] = (await once(createInterface({ input: socket }), 'line')) as [string];
  const turn = JSON.parse(line) as Turn;
  const end = async () => {
    socket.end();
    await once(socket, 'close');
  };
  if (!('failure' in turn)) return { login: turn, end };
  await end();
  throw new Error(turn.failure);
}
