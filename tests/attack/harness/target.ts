import { Agent } from 'node:http';
import { ask, type Answered, type Asked } from './ask.js';
import type { BuiltServer } from './built-server.js';
import { RawConnection } from './raw-connection.js';

/** What an attacker has. */
export interface Target {
  readonly server: BuiltServer;
  readonly port: number;
  /** Over when the attack must end. */
  readonly signal: AbortSignal;
  /** Asks and counts the status of the answer. */
  readonly ask: (asked: Asked) => Promise<Answered>;
  /** Asks so many times, so many at once, over connections that are kept. */
  readonly askMany: (
    times: number,
    atOnce: number,
    askedAt: (index: number) => Asked,
  ) => Promise<readonly Answered[]>;
  /** Sends bytes over a connection of their own, which ends with the attack. */
  readonly open: (bytes: string | Buffer) => RawConnection;
}

/** A server as attackers see it; `statuses` gets how many answers there were of each status. */
export function aim(
  server: BuiltServer,
  signal: AbortSignal,
  statuses: Record<string, number>,
): Target {
  const { port } = server;
  const askAndCount = async (asked: Asked) => {
    const answered = await ask(port, { signal, ...asked });
    // What is cut off since the attack is over says nothing of the server.
    if (!signal.aborted || answered.status !== 0)
      statuses[answered.status] = (statuses[answered.status] ?? 0) + 1;
    return answered;
  };
  return {
    ...{ server, port, signal },
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
