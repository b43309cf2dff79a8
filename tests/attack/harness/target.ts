import { Agent } from 'node:http';
import { ask, type Answered, type Asked } from './ask.js';
import type { BuiltServer } from './built-server.js';
import { RawConnection } from './raw-connection.js';

/** Means of an attacker. */
export interface Target {
  readonly server: BuiltServer;
  readonly port: number;
  /** Aborts when the attack must end. */
  readonly signal: AbortSignal;
  /** Asks and counts the status of the answer. */
  readonly ask: (asked: Asked) => Promise<Answered>;
  /** Sends a number of requests, some at once, over kept connections. */
  readonly askMany: (
    times: number,
    atOnce: number,
    askedAt: (index: number) => Asked,
  ) => Promise<readonly Answered[]>;
  /** Sends bytes over a connection of their own, which ends with the attack. */
  readonly open: (bytes: string | Buffer) => RawConnection;
}

/** A server as attackers see it; `statuses` receives the number of answers by status. */
export function aim(
  server: BuiltServer,
  signal: AbortSignal,
  statuses: Record<string, number>,
): Target {
  const { port } = server;
  const askAndCount = async (asked: Asked) => {
    const answered = await ask(port, { signal, ...asked });
    // Requests cut off because the attack is over say nothing about the server.
    if (!signal.aborted || answered.status !== 0)
      statuses[answered.status] = (statuses[answered.status] ?? 0) + 1;
    return answered;
  };
  return {
    server,
    port,
    signal,
    ask: askAndCount,
    async askMany(times, atOnce, askedAt) {
      const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
      const answers: Answered[] = [];
      let next = 0;
      const go = async () => {
        while (next < times && !signal.aborted)
          answers.push(await askAndCount({ agent, ...askedAt(next++) }));
      };
      await Promise.all(Array.from({ length: atOnce }, go));
      agent.destroy();
      return answers;
    },
    open: (bytes) => new RawConnection({ port, bytes, signal }),
  };
}
