import { setTimeout as pause } from 'node:timers/promises';
import { BuiltServer, type ServerOptions } from './built-server.js';
import { endsWithinMs, faultsOf, figuresOf, type Outcome } from './judge.js';
import { awaitRest, awaitWhole } from './service.js';
import { aim, type Target } from './target.js';
import { Watcher } from './watcher.js';

export type { Target };

export interface AttackOptions extends ServerOptions {
  /** Maximum duration; the attackers are cut off then. */
  readonly seconds?: number;
  /** See `Tolerance`; nearly all, unless the attack consists of too many questions at once. */
  readonly minAnswered?: number;
  /** See `Tolerance`. */
  readonly mayAnswer?: readonly number[];
}

/** Number of orderly answers: none of them reports an internal error, or took too long. */
const inGoodOrder = [200, 304, 400, 401, 403, 404, 405, 406, 408, 413, 415, 421, 429, 431, 503];

/**
 * Failed expectations during and after an attack on a server, each in a sentence; empty if it withstood. The server is
 * started for this attack alone and stopped after it; the figures go to the standard error.
 */
export async function attack(
  title: string,
  options: AttackOptions,
  run: (target: Target) => Promise<unknown>,
): Promise<readonly string[]> {
  const { seconds = 15, minAnswered = 0.95, mayAnswer = inGoodOrder } = options;
  const [server, watcher] = await Promise.all([BuiltServer.start(options), Watcher.start()]);
  try {
    const { pid, port } = server;
    const statuses: Record<string, number> = {};
    await awaitWhole(port); // compilation at the first question is not the attackers' doing
    const stopWatching = await watcher.watch({ pid, port });
    await pause(300);
    await runFor(seconds, (signal) => run(aim(server, signal, statuses)));
    const attackEnded = performance.now();
    const wholeAfterMs = await awaitWhole(port);
    const seen = await stopWatching();
    const restsAfterMs = await awaitRest(pid, attackEnded);
    const isSameProcess = server.isRunning;
    const outcome: Outcome = {
      ...seen,
      statuses,
      wholeAfterMs,
      restsAfterMs,
      isSameProcess,
      ...(await stopServer(server)),
      warnings: server.output.match(/^.*(?:Warning: |FATAL ERROR).*$/gm) ?? [],
    };
    process.stderr.write(`${title}: ${JSON.stringify(figuresOf(outcome))}\n`);
    return faultsOf(outcome, { minAnswered, mayAnswer });
  } finally {
    await watcher.stop();
    await server.kill();
  }
}

/** Exit of a server that is told to stop in the middle of an attack. */
export async function stopUnderAttack(
  afterMs: number,
  options: ServerOptions,
  run: (target: Target) => Promise<unknown>,
): Promise<Pick<Outcome, 'endedWith' | 'endedAfterMs'>> {
  const server = await BuiltServer.start(options);
  const ending = new AbortController();
  try {
    const attacked = run(aim(server, ending.signal, {}));
    await pause(afterMs);
    const stopped = await stopServer(server);
    ending.abort();
    await attacked;
    return stopped;
  } finally {
    await server.kill();
  }
}

/** Runs it, and cuts it off when the time is over. */
async function runFor(
  seconds: number,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const ending = new AbortController();
  const over = setTimeout(() => {
    ending.abort();
  }, seconds * 1000);
  try {
    await run(ending.signal);
  } finally {
    clearTimeout(over);
    ending.abort();
  }
}

async function stopServer(server: BuiltServer) {
  const told = performance.now();
  server.signal('SIGTERM');
  const endedWith = await server.end(endsWithinMs);
  return { endedWith, endedAfterMs: Math.round(performance.now() - told) };
}
