import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface ChildOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules that are loaded before the program's own. */
  readonly preload?: readonly string[];
}

const patienceMs = 10_000;

/** A Node process of ours that answers messages one at a time, and that never outlives this one. */
export class Child {
  readonly #process: ChildProcess;
  #output = '';

  constructor(program: string, { environment = {}, preload = [] }: ChildOptions = {}) {
    this.#process = fork(program, [], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
      execArgv: preload.map((module) => `--import=${module}`),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (data: Buffer) => {
        this.#output = (this.#output + data.toString()).slice(-4000);
      });
  }

  /** The program's last output. */
  get output(): string {
    return this.#output.trim();
  }

  /** The next message from the process, after this one was sent to it where one is given. */
  async receive(message?: object | string): Promise<unknown> {
    if (!this.#process.connected) throw new Error(`The process has ended: ${this.output}`);
    const listening = new AbortController();
    const { signal } = listening;
    const answered = once(this.#process, 'message', { signal });
    const ended = once(this.#process, 'exit', { signal }).then(() => {
      throw new Error(`The process ended: ${this.output}`);
    });
    if (message !== undefined) this.#process.send(message);
    try {
      const [answer] = (await Promise.race([answered, ended])) as readonly unknown[];
      return answer;
    } finally {
      listening.abort();
      await Promise.allSettled([answered, ended]);
    }
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(impatience);
  }
}
