import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, question, type Answered, type Asked } from './ask.js';
import { BuiltServer, type ServerOptions } from './built-server.js';
import { endsWithinMs, faultsOf, figuresOf, wholeWithinMs, type Tolerance } from './judge.js';
import { RawConnection } from './raw-connection.js';
import { ordinaryQuestions, watcherAddress } from './watch.js';
import { Watcher } from './watcher.js';

/** What an attacker has. */
export interface Target {
  readonly server: BuiltServer;
  readonly port: number;
  /** Over when the attack must end. */
  readonly signal: AbortSignal;
  /** Asks and counts the status of the answer. */
  ask(asked: Asked): Promise<Answered>;
  /** Asks so many times, so many at once, over connections that are kept. */
  askMany(
    times: number,
    atOnce: number,
    askedAt: (index: number) => Asked,
  ): Promise<readonly Answered[]>;
  /** Sends bytes over a connection of their own, which ends with the attack. */
  open(bytes: string | Buffer, from?: string): RawConnection;
}

/** Answers that are in good order: none of them says that something went wrong here. */
const inGoodOrder = [200, 304, 400, 401, 403, 404, 405, 406, 408, 413, 415, 421, 429, 431, 503];

export interface AttackOptions extends ServerOptions {
  /** How long it may last; the attackers are cut off then. */
  readonly seconds?: number;
  /** See {@link Tolerance}; nearly all, where the attack is not one of too many questions at once. */
  readonly minAnswered?: number;
  /** See {@link Tolerance}. */
  readonly mayAnswer?: readonly number[];
  /** The server is told to stop in the middle, and the attack is what it must stop under. */
  readonly stopsAfterMs?: number;
}

/**
 * What did not hold while a server was attacked and after it, each in a sentence: none where it stood. The server is
 * started for this attack alone and stopped after it; the figures go to the standard error.
 */
export async function attack(
  title: string,
  options: AttackOptions,
  run: (target: Target) => Promise<unknown>,
): Promise<readonly string[]> {
  const { seconds = 15, minAnswered = 0.95, mayAnswer = inGoodOrder, stopsAfterMs } = options;
  const server = await BuiltServer.start(options);
  const watcher = await Watcher.start();
  try {
    const { pid, port } = server;
    const statuses: Record<string, number> = {};
    const ending = new AbortController();
    const target = aim(server, ending.signal, statuses);
    const stopWatching = await watcher.watch({ pid, port });
    await pause(300);
    const stopping = stopsAfterMs === undefined ? undefined : stopAfter(server, stopsAfterMs);
    const over = setTimeout(() => {
      ending.abort();
    }, seconds * 1000);
    const attacked = run(target);
    const cut = new Promise((resolve) => {
      ending.signal.addEventListener('abort', () => void pause(1000).then(resolve));
    });
    await Promise.race([attacked, cut]);
    clearTimeout(over);
    ending.abort();
    const ended = performance.now();
    const wholeAfterMs = stopping === undefined ? await awaitWhole(port) : 0;
    const seen = await stopWatching();
    const restsAfterMs = stopping === undefined ? await awaitRest(pid, ended) : 0;
    const isSameProcess = stopping !== undefined || server.isRunning;
    const { endedWith, endedAfterMs } = await (stopping ?? stopAfter(server, 0));
    const outcome = {
      ...seen,
      ...{ statuses, wholeAfterMs, restsAfterMs, isSameProcess, endedWith, endedAfterMs },
      warnings: server.output.match(/^.*(?:Warning: |FATAL ERROR).*$/gm) ?? [],
    };
    process.stderr.write(`${title}: ${JSON.stringify(figuresOf(outcome))}\n`);
    return stopping === undefined
      ? faultsOf(outcome, { minAnswered, mayAnswer })
      : endedWith === 0
        ? []
        : [`At SIGTERM it ended with ${endedWith ?? 'nothing'}.`];
  } finally {
    watcher.stop();
    await server.kill();
  }
}

function aim(server: BuiltServer, signal: AbortSignal, statuses: Record<string, number>): Target {
  const { port } = server;
  const target: Target = {
    ...{ server, port, signal },
    async ask(asked) {
      const answered = await ask(port, { signal, ...asked });
      statuses[answered.status] = (statuses[answered.status] ?? 0) + 1;
      return answered;
    },
    async askMany(times, atOnce, askedAt) {
      const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
      const answers: Answered[] = [];
      let next = 0;
      const go = async () => {
        while (next < times && !signal.aborted)
          answers.push(await target.ask({ agent, ...askedAt(next++) }));
      };
      await Promise.all(Array.from({ length: atOnce }, go));
      agent.destroy();
      return answers;
    },
    open: (bytes, from) => new RawConnection({ port, bytes, signal, from }),
  };
  return target;
}

/** Tells the server to stop, and how and when it did. */
async function stopAfter(server: BuiltServer, ms: number) {
  await pause(ms);
  const told = performance.now();
  server.signal('SIGTERM');
  const endedWith = await server.end(endsWithinMs);
  return { endedWith, endedAfterMs: Math.round(performance.now() - told) };
}

/** How long it takes until twenty ordinary questions one after another are answered and the server says it is ready. */
async function awaitWhole(port: number): Promise<number | undefined> {
  const started = performance.now();
  for (;;) {
    const isWhole = await answersAll(port, started + wholeWithinMs);
    const ms = Math.round(performance.now() - started);
    if (ms > wholeWithinMs) return undefined;
    if (isWhole) return ms;
    await pause(100);
  }
}

/** When after the attack the process used less than a third of a core; work that was given up must end too. */
async function awaitRest(pid: number, attackEnded: number): Promise<number | undefined> {
  for (;;) {
    const [before, started] = [readCpuMs(pid), performance.now()];
    await pause(300);
    const share = (readCpuMs(pid) - before) / (performance.now() - started);
    if (share < 1 / 3) return Math.round(performance.now() - attackEnded);
    if (performance.now() - attackEnded > wholeWithinMs) return undefined;
  }
}

/** 0 where the process is gone. */
function readCpuMs(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  } catch {
    return 0;
  }
}

async function answersAll(port: number, deadline: number): Promise<boolean> {
  const rest = () => ({
    from: watcherAddress,
    timeoutMs: Math.max(1, deadline - performance.now()),
  });
  for (let i = 0; i < 20; i++) {
    const asked = ordinaryQuestions[i % ordinaryQuestions.length] ?? '';
    const { status } = await ask(port, question(asked, {}, rest()));
    if (status !== 200) return false;
  }
  const { status } = await ask(port, { path: '/health/ready', ...rest() });
  return status === 200;
}
