import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Seen, Watched } from './watch.js';

/** A process that watches servers, one after another. */
export class Watcher {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async start(): Promise<Watcher> {
    const child = fork(join(import.meta.dirname, 'watch.ts'), [], {
      execArgv: ['--import', 'tsx'],
      env: { PATH: process.env['PATH'] },
    });
    await once(child, 'message');
    return new Watcher(child);
  }

  /** Starts to watch; gives a function that ends this and returns the observations. */
  async watch(watched: Watched): Promise<() => Promise<Seen>> {
    await this.#send(watched);
    return async () => (await this.#send('stop')) as Seen;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  async #send(message: Watched | 'stop'): Promise<unknown> {
    const answered = once(this.#process, 'message') as Promise<readonly unknown[]>;
    this.#process.send(message);
    return (await answered)[0];
  }
}
