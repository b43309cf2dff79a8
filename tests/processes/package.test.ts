import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkArchive } from '../../src/archive/index.js';
import { builtProgram } from '../fixtures/built-program.js';
import { readAddress } from '../fixtures/read-address.js';
import { describeNeo4j, useNeo4j } from '../fixtures/stores/test-stores.js';
import { until } from '../fixtures/until.js';

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
  const built = resolve(await builtProgram('src/cli/main'), '../../..');
  for (const part of ['src', 'packages'])
    await cp(join(built, part), join(home, 'dist'), { recursive: true });
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
    expect(
      paths.filter((path) => /\.map$|^dist\/.*\.d\.ts$|^(?:src|packages|tests|docs)\//.test(path)),
    ).toEqual([]);
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

/** A name of a new topic by each writer again and again; the end gives the topics by the version that each made. */
function startWriters(address: string, token: string) {
  const made = new Map<number, string>();
  const over = new AbortController();
  const evidence = [{ document: 'document:article', note: 'It is named.' }];
  const write = async (text: string) => {
    const names = [{ text, lang: 'EN', evidence }];
    const input = { kind: 'Topic', names, reason: 'A test.', requestId: randomUUID() };
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation ($input: CreateEntityInput!) {
          createEntity(input: $input) { change { number } entities userErrors { message } }
        }`,
        variables: { input: { ...input, confirm: ['WORDS_NOT_FOUND', 'LABEL'] } },
      }),
    });
    const { data } = (await response.json()) as {
      readonly data: {
        readonly createEntity: {
          readonly change: { readonly number: number } | null;
          readonly entities: readonly string[];
          readonly userErrors: readonly unknown[];
        };
      };
    };
    const { change, entities, userErrors } = data.createEntity;
    expect(userErrors).toEqual([]);
    made.set(change?.number ?? 0, String(entities[0]));
  };
  const writing = [1, 2, 3, 4].map(async (writer) => {
    for (let index = 0; !over.signal.aborted; index += 1) await write(`Subject ${writer} ${index}`);
  });
  return {
    made,
    async end() {
      over.abort();
      await Promise.all(writing);
    },
  };
}

describe('an archive that the package takes beside four writers', () => {
  let here = '';
  /** All lines of an export of the served graph without what came after the archive. */
  let expected: readonly string[] = [];
  let version = 0;
  let countOfLater = 0;
  const ask = async (...args: readonly string[]) => {
    const env = { PATH: process.env['PATH'], STORE_PASSWORD_FILE: join(here, 'password') };
    const options = { cwd: here, env, maxBuffer: 67_108_864 };
    return (await run(process.execPath, [program, ...args], options)).stdout;
  };
  const linesOf = async (...where: readonly string[]) => {
    const text = await ask('export', 'jsonl', '--quiet', ...where);
    return text.split('\n').filter((line) => !line.startsWith('{"element":"header"'));
  };

  beforeAll(async () => {
    here = join(folder, 'beside');
    await mkdir(here);
    await writeFile(join(here, 'password'), 'unused');
    const token = async (role: string) =>
      (await ask('token', 'create', role.toLowerCase(), '--role', role, '--file', 'tokens')).trim();
    const curator = await token('CURATOR');
    await writeFile(join(here, 'admin.token'), await token('ADMIN'));
    const server = spawn(process.execPath, [program, 'serve', '--port', '0'], {
      cwd: here,
      env: { PATH: process.env['PATH'], AUTH_TOKENS_FILE: 'tokens', STORE: 'embedded:./served' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const address = await readAddress(server.stdout);
      const writers = startWriters(address, curator);
      await until(() => writers.made.size > 8);
      const asked = ['--url', address, '--token-file', 'admin.token'];
      await ask('archive', '--quiet', '-o', 'forum.archive', ...asked);
      const taken = writers.made.size;
      await until(() => writers.made.size > taken + 8);
      await writers.end();
      const { graphVersion } = await checkArchive(
        createReadStream(join(here, 'forum.archive')),
        {},
      );
      version = graphVersion ?? 0;
      const later = [...writers.made].filter(([number]) => number > version).map(([, id]) => id);
      countOfLater = later.length;
      const all = await linesOf('--url', address);
      expected = all.filter((line) => !later.some((id) => line.includes(`"${id}"`)));
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  }, timeoutMs);

  const restore = async (store: string) => {
    await ask('restore', '--quiet', 'forum.archive', '--store', store);
    await ask('doctor', '--store', store); // fails where it finds a fault
    const changes = await ask('changes', '--first', '1', '--json', '--store', store);
    const [last] = JSON.parse(changes) as readonly { readonly number: number }[];
    return { lines: await linesOf('--store', store), version: last?.number };
  };

  it(
    'restores by it, and equals the graph at its version',
    async () => {
      expect(countOfLater).toBeGreaterThan(8);
      expect(await restore('embedded:./restored')).toEqual({ lines: expected, version });
    },
    timeoutMs,
  );

  describeNeo4j('into the other engine', () => {
    const neo4j = useNeo4j();

    it(
      'restores by it too',
      async () => {
        const { address, login } = neo4j();
        await writeFile(join(here, 'password'), login.password);
        expect(await restore(address)).toEqual({ lines: expected, version });
      },
      timeoutMs,
    );
  });
});
