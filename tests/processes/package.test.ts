import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtProgram } from '../fixtures/built-program.js';

const run = promisify(execFile);
const timeoutMs = 120_000;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let folder = '';
let packed: Packed | undefined;
/** `multaqa` as an empty folder has it after the packed file was unpacked there. */
let program = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'multaqa-package-'));
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { maxBuffer: 16_777_216 });
  [packed] = JSON.parse(stdout) as readonly Packed[];
  await run('tar', ['-xzf', join(folder, String(packed?.filename)), '-C', folder]);
  // The code is compiled here, so that the test needs no build; its dependencies are those of the repository.
  const home = join(folder, 'package');
  await rm(join(home, 'dist'), { recursive: true, force: true });
  const built = resolve(await builtProgram('src/cli/main'), '../..');
  await cp(built, join(home, 'dist'), { recursive: true });
  await symlink(resolve('node_modules'), join(home, 'node_modules'));
  program = join(home, 'dist/cli/main.js');
  await mkdir(join(folder, 'mine'));
}, timeoutMs);
afterAll(() => rm(folder, { recursive: true }));

describe('the package', () => {
  it('is small, and holds what the program reads', () => {
    const { size = Infinity, files = [] } = packed ?? {};
    expect(size).toBeLessThanOrEqual(6_000_000);
    expect(files.length).toBeLessThanOrEqual(2000);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['seed/datasets/article/article.txt', 'starter/site.yaml', 'schema/schema.graphql'],
        ...['operations/views/view-vocabulary.graphql', 'names/given.txt', 'README.md'],
      ]),
    );
    expect(paths.filter((path) => /\.map$|^(?:src|tests|docs)\//.test(path))).toEqual([]);
  });

  it(
    'has an example with a vocabulary of its own, in both languages',
    async () => {
      const example = join(folder, 'package', 'examples', 'un-climate');
      const ask = (...args: readonly string[]) => run(process.execPath, [program, ...args]);
      expect((await ask('check', example)).stdout).toContain('faults: 0, warnings: 0');
      const question =
        '{ edition(id: "edition:cop-21") { adoptedAgreements { edges { relation { ar: sentence(lang: AR) en: sentence(lang: EN) } } } } }';
      const where = ['--data', example, '--store', 'embedded:'];
      const { stdout } = await ask('query', ...where, question);
      expect(stdout).toContain('COP21 adopted the Paris Agreement.');
      expect(stdout).toContain('اعتمدت الدورة الحادية والعشرون لمؤتمر الأطراف اتفاق باريس.');
      const named = await ask('query', ...where, '--name', 'presidents', '--format', 'csv');
      expect(named.stdout).toContain('edition:cop-28');
    },
    timeoutMs,
  );

  it(
    'makes a forum in an empty folder and serves it',
    async () => {
      const options = { cwd: join(folder, 'mine'), env: { PATH: process.env['PATH'] } };
      const ask = (...args: readonly string[]) =>
        run(process.execPath, [program, ...args], options);
      await ask('init');
      expect((await ask('check', 'my-forum')).stdout).toContain('faults: 0, warnings: 0');
      const serving = ['serve', '--data', 'my-forum', '--port', '0'];
      const server = spawn(process.execPath, [program, ...serving], options);
      try {
        const address = await readAddress(server.stdout);
        const answer = await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: '{ entity(by: { id: "series:my-forum" }) { label(lang: EN) } }',
          }),
        });
        expect(await answer.json()).toEqual({ data: { entity: { label: 'My Forum' } } });
        expect((await fetch(`${address}/q/meetings`)).status).toBe(200);
      } finally {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
    },
    timeoutMs,
  );
});

/** Address of a server that has written that it is ready. */
async function readAddress(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    if (!line.startsWith('{')) continue;
    const { msg, address } = JSON.parse(line) as { msg?: string; address?: string };
    if (msg === 'ready') return String(address);
  }
  throw new Error('The server ended before it was ready.');
}
