import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../fixtures/free-port.js';
import { ask } from './ask.js';

/** Megabytes of JavaScript's heap that the attacked server has. */
export const heapMb = 512;

/** Start of the server: its store, and the settings that the attack is about. */
export interface ServerOptions {
  /** As `STORE` takes it. */
  readonly store: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const program = 'dist/main.js';
const patienceMs = 60_000;
const keptCharacters = 8000;

/** The server as it is shipped, in a process of its own with a small heap. */
export class BuiltServer {
  readonly port: number;
  /** The longest line of its log, in characters. */
  longestLine = 0;
  readonly #process: ChildProcess;
  #written = '';
  #line = 0;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.port = port;
    for (const stream of [process.stdout, process.stderr])
      stream?.on('data', (data: Buffer) => {
        this.#take(data);
      });
  }

  /** @throws Error with the server's output if it does not get ready */
  static async start({ store, environment = {} }: ServerOptions): Promise<BuiltServer> {
    if (!existsSync(program)) throw new Error(`${program} is not there: run npm run build.`);
    const port = await findFreePort();
    const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, program], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        STORE: store,
        SEED: 'off',
        NODE_ENV: 'development',
        LOG_LEVEL: 'info',
        COST_PER_MINUTE: '0', // the attacks are to reach the code after the budget
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new BuiltServer(child, port);
    await server.#becomeReady();
    return server;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Its last output. */
  get output(): string {
    return this.#written;
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  /** Its exit code or signal; undefined if it has not ended within `withinMs`. */
  async end(withinMs: number): Promise<number | NodeJS.Signals | undefined> {
    if (this.isRunning)
      await Promise.race([once(this.#process, 'exit'), pause(withinMs, undefined, { ref: false })]);
    return this.#process.exitCode ?? this.#process.signalCode ?? undefined;
  }

  /** Ends it in any state; nothing of it is left behind. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  #take(data: Buffer): void {
    for (const line of data.toString().split('\n').entries()) {
      this.#line = (line[0] === 0 ? this.#line : 0) + line[1].length;
      this.longestLine = Math.max(this.longestLine, this.#line);
    }
    this.#written = (this.#written + data.toString()).slice(-keptCharacters);
  }

  async #becomeReady(): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (this.isRunning && performance.now() < deadline) {
      const { status } = await ask(this.port, { path: '/health/ready', timeoutMs: 1000 });
      if (status === 200) return;
      await pause(20);
    }
    await this.kill();
    throw new Error(`The server did not get ready: ${this.#written}`);
  }
}
