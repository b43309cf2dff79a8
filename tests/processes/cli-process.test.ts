import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtProgram } from '../fixtures/built-program.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-process-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

let program: string;
beforeAll(async () => {
  program = await builtProgram('src/cli/main');
});

interface StartOptions {
  readonly before?: readonly string[];
  /** A file descriptor in place of a pipe. */
  readonly stdout?: 'pipe' | number;
}

/** The command as a process of its own; `before` is put before it on the line, as a shell would. */
function start(args: readonly string[], { before = [], stdout = 'pipe' }: StartOptions = {}) {
  const [first = '', ...line] = [...before, process.execPath, program, ...args];
  const child = spawn(first, line, {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', stdout, 'pipe'],
  });
  running.add(child);
  let errors = '';
  child.stderr?.on('data', (text) => (errors += String(text)));
  const ended = once(child, 'close').then(([code]: unknown[]) => {
    running.delete(child);
    return { code, errors };
  });
  return { child, ended };
}

/** The first group of the pattern, once the output holds it. */
async function find({ stdout }: ChildProcess, pattern: RegExp): Promise<string> {
  let output = '';
  for await (const text of stdout ?? []) {
    output += String(text);
    const found = pattern.exec(output)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`It ended before ${String(pattern)}: ${output}`);
}

describe('beside a server that has the graph', () => {
  const store = `embedded:${join(folder, 'graph')}`;

  it('says who has it and how to ask that, until the server has ended', async () => {
    const server = start(['serve', '--port', '0', '--store', store]);
    const address = await find(server.child, /Multaqa answers at (\S+)\/graphql/);
    server.child.stdout?.resume();
    const locked = await start(['seed', '--store', store]).ended;
    expect(locked.code).toBe(1);
    expect(locked.errors).toBe(
      `multaqa: The graph in "${join(folder, 'graph')}" is in use: another process (${String(server.child.pid)}) has it open. ` +
        `It is the server at ${address}: questions, exports, archives and changes work with --url ${address}; stop it for anything else.\n`,
    );

    const asked = start(['query', '{ claims { totalCount } }', '--url', address]);
    expect(await find(asked.child, /"totalCount": (\d+)/)).toBe('769');

    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    expect(readdirSync(join(folder, 'graph'))).not.toContain('server.json');
  });
});

describe('an export', () => {
  let endless: Server;
  let url = '';
  /** Sends without end, as fast as it is taken. */
  beforeAll(async () => {
    endless = createServer((_, response) => {
      response.setHeader('content-type', 'application/x-ndjson');
      const piece = 'x'.repeat(50_000);
      const send = (): void => {
        while (!response.destroyed && response.write(piece));
        response.once('drain', send);
      };
      send();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const address = endless.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  });
  afterAll(() => {
    endless.closeAllConnections();
    endless.close();
  });

  it('ends well where whoever reads it has enough', async () => {
    const { child, ended } = start(['export', 'nt', '--store', 'embedded:', '--quiet']);
    if (child.stdout) await once(child.stdout, 'data');
    child.stdout?.destroy();
    expect(await ended).toEqual({ code: 0, errors: '' });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves nothing at %s', async (signal, code) => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const { child, ended } = start(['export', 'jsonl', '--url', url, '-o', join(empty, 'a.jsonl')]);
    while (readdirSync(empty).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect((await ended).code).toBe(code);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('leaves nothing where no more may be written', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const limited = ['sh', '-c', 'ulimit -f 2000; exec "$0" "$@"'];
    const args = ['export', 'jsonl', '--url', url, '-o', join(empty, 'a.jsonl'), '-q'];
    const { code, errors } = await start(args, { before: limited }).ended;
    expect([code, errors]).toEqual([
      1,
      `multaqa: "${join(empty, 'a.jsonl')}" cannot be written: the file would be larger than this process may write.\n`,
    ]);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('says that the disk behind its output is full', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, errors } = await start(['export', 'jsonl', '--url', url, '-q'], { stdout: full })
      .ended;
    expect([code, errors]).toEqual([
      1,
      'multaqa: The output cannot be written: no space is left on the disk.\n',
    ]);
  });
});

describe('a server whose certificate is not good', () => {
  const certificates = join(import.meta.dirname, '../fixtures/stores/certificates');
  it.each([
    ['expired', true, /^multaqa: The certificate of https:\/\/localhost:\d+ has expired\.\n$/],
    [
      'first',
      false,
      /^multaqa: The certificate of \S+ is not trusted \(\w+\); NODE_EXTRA_CA_CERTS .*\n$/,
    ],
  ])(
    'is told as such: %s.pem, by an authority that is known: %s',
    async (name, isKnown, sentence) => {
      const file = join(certificates, `${name}.pem`);
      const pem = readFileSync(file);
      const server = createTlsServer({ cert: pem, key: pem }, (_, response) => response.end('{}'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const trusting = isKnown ? ['env', `NODE_EXTRA_CA_CERTS=${file}`] : [];
      const args = ['stats', '-q', '--url', `https://localhost:${port}`];
      const { code, errors } = await start(args, { before: trusting }).ended;
      server.close();
      expect([code, errors]).toEqual([1, expect.stringMatching(sentence)]);
    },
  );
});

describe('a folder of backups that fills up', () => {
  it('keeps the backups that it has, and says in one line that no more may be written', async () => {
    const backups = join(folder, 'backups');
    const args = ['backup', backups, '--store', 'embedded:', '-q'];
    expect((await start(args).ended).code).toBe(0);
    const before = readdirSync(backups);
    const limited = ['sh', '-c', 'ulimit -f 100; exec "$0" "$@"'];
    const { code, errors } = await start(args, { before: limited }).ended;
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/^multaqa: ".*" cannot be written: the file would be larger .*\.\n$/),
    ]);
    expect(readdirSync(backups)).toEqual(before);
  });
});

describe('a graph on a disk that fills up', () => {
  /** Room for a graph that is empty, and for little more. */
  const limited = ['sh', '-c', 'ulimit -f 400; exec "$0" "$@"'];
  const isFull = 'multaqa: The graph store cannot write: its disk is full or fails.\n';

  it('takes no seed, and says why', async () => {
    const args = ['seed', '--store', `embedded:${join(folder, 'small')}`];
    expect(await start(args, { before: limited }).ended).toEqual({ code: 1, errors: isFull });
  });

  it('is told to hold only a part where a restore ended there, and is restored later', async () => {
    const file = join(folder, 'a.archive');
    await start(['archive', '--store', 'embedded:', '-o', file]).ended;
    const args = ['restore', file, '--store', `embedded:${join(folder, 'half')}`, '-q'];
    expect(await start(args, { before: limited }).ended).toEqual({
      code: 1,
      errors: `multaqa: The graph holds only part of the archive: run the restore again.\n${isFull}`,
    });
    expect(await start(args).ended).toEqual({ code: 0, errors: '' });
  });
});

describe('a command line that is wrong', () => {
  it('names a host that is not there', async () => {
    const args = ['serve', '--host', 'no.host.invalid', '--port', '0', '--store', 'embedded:'];
    const { code, errors } = await start(args).ended;
    expect([code, errors]).toEqual([
      1,
      'multaqa: The host "no.host.invalid" has no known address: set HOST.\n',
    ]);
  });

  it('is refused with what may have been meant', async () => {
    const { code, errors } = await start(['exprot', 'json']).ended;
    expect([code, errors]).toEqual([2, expect.stringContaining('Did you mean export?')]);
  });
});
