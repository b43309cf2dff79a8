import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeAll } from '@jest/globals';
import { builtProgram } from '../fixtures/built-program.js';

/** Address of a server, as its log tells it. */
export const listening = /"address":"([^"]+)".*"listening"/;

/** The server as a program, to be started as processes of their own, which end with each test. */
export function useServerProgram() {
  let program: string;
  const running = new Set<ChildProcess>();
  beforeAll(async () => {
    program = await builtProgram('src/main');
  });
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  /** A process with the graph in memory unless told otherwise. */
  function start(environment: Record<string, string>, umask = '022') {
    const run = `umask ${umask} && exec "$0" "$1"`;
    const child = spawn('sh', ['-c', run, process.execPath, program], {
      env: { PATH: process.env['PATH'], PORT: '0', STORE: 'embedded:', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    let errors = '';
    const waiting = new Set<() => void>();
    child.stdout.on('data', (text) => {
      output += String(text);
      for (const look of waiting) look();
    });
    child.stderr.on('data', (text) => (errors += String(text)));
    const ended = new Promise<number | null>((resolve) =>
      child.on('close', (code) => {
        running.delete(child);
        resolve(code);
      }),
    );
    /** The first group of the pattern, once the output holds it. */
    const find = (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() => {
          reject(new Error(`Ended before ${String(pattern)}: ${output} ${errors}`));
        });
      });
    return { child, ended, find, errors: () => errors, output: () => output };
  }
  return { start };
}
