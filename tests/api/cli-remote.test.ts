import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { operationsFolder } from '../../src/app/folders.js';
import { baseOf } from '../../src/cli/sources/http-source.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { startServer } from '../fixtures/server-harness.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import type { Harness } from '../fixtures/server-harness.js';

describe('a running server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-own-'));
  const ownStore = `embedded:${join(folder, 'graph')}`;
  const seed = useSeed();
  let server: Harness;
  beforeAll(async () => {
    const api = await createApi();
    const operations = readOperations(operationsFolder, api.schema);
    server = await startServer({ store: seed.store, api, operations });
    await copySeedGraph(join(folder, 'graph'));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['stats'],
    ['export jsonl'],
    ['export gephi-csv --dataset article'],
    [
      'export gexf --seed organization:dco --seed edition:dc-4 --hops 2 --kind Country --kind Person',
    ],
    ['export jsonl --filter {"kind":["Person"]} --hops 0 --min-confidence 0.9'],
    ['export jsonl --seed organization:dco --type MEMBER_OF --direction IN --max-nodes 5'],
    ['stats --seed organization:dco'],
    ['query {countries{nodes{label}}}'],
    ['query --name member-states --var id=organization:dco --var first=2'],
    ['query --name member-states --var id=organization:dco --var first=2 --format csv'],
    ['query {countries(first:2){totalCount,nodes{label,datasets}}} --format jsonl'],
    ['export parquet --seed organization:dco'],
    ['schema'],
  ])('gives what an own graph gives: %s', async (line) => {
    const args = line.split(' ');
    const own = args[0] === 'schema' ? [] : ['--store', ownStore];
    const local = await multaqa([...args, ...own]);
    const remote = await multaqa([...args, '--url', server.url]);
    expect([local.code, remote.code, remote.bytes.equals(local.bytes)]).toEqual([0, 0, true]);
  });

  it('tells errors as an own graph does', async () => {
    const args = ['query', '{ nope }', '--url', `${server.url}/graphql`];
    const { code, stderr } = await multaqa(args);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Cannot query field "nope"')]);
  });

  it('is said not to answer where there is none', async () => {
    const { code, stderr } = await multaqa(['stats', '--url', 'http://127.0.0.1:1']);
    expect([code, stderr]).toEqual([1, 'multaqa: No server answers at http://127.0.0.1:1.\n']);
  });

  it('is not asked together with a store', async () => {
    const { code } = await multaqa(['stats', '--url', server.url, '--store', 'embedded:']);
    expect(code).toBe(2);
  });

  it('is found before its own paths', () => {
    expect(baseOf('https://example.org/graphql')).toBe('https://example.org');
    expect(baseOf('https://example.org/multaqa/')).toBe('https://example.org/multaqa');
    expect(baseOf('localhost:4000')).toBe('http://localhost:4000');
    expect(baseOf('[::1]:4000/graphql')).toBe('http://[::1]:4000');
    expect(baseOf('graph.example')).toBe('https://graph.example');
    for (const other of ['ftp://127.0.0.1', 'two words', 'mailto:a@b.example', ''])
      expect(() => baseOf(other)).toThrow('takes an address');
  });
});

describe('a server that breaks off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-remote-'));
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const isArchive = url === '/admin/archive';
      response.setHeader(
        'content-type',
        isArchive ? 'application/octet-stream' : 'application/x-ndjson',
      );
      response.write('x'.repeat(100_000), () => response.destroy());
    });
    url = await listenAnywhere(server);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    'query {countries{totalCount}}',
    'query --name member-states --var id=organization:dco',
    'schema',
    'stats -q',
    'doctor',
    `archive -q -o ${join(folder, 'forum.archive')}`,
    `backup -q ${folder}`,
  ])('is told as such: %s', async (line) => {
    const { code, stderr } = await multaqa([...line.split(' '), '--url', url]);
    expect([code, stderr]).toEqual([1, "multaqa: The server's answer broke off.\n"]);
  });

  it('leaves no file, and none beside it', async () => {
    expect(readdirSync(folder)).toEqual([]);
    const args = ['export', 'jsonl', '--url', url, '-o', join(folder, 'a.jsonl')];
    const { code, stderr } = await multaqa(args);
    expect([code, stderr]).toEqual([1, expect.stringContaining('broke off')]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a server of something else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-other-'));
  let server: Server;
  let url = '';
  let answer = { type: '', body: '' };
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', answer.type).end(answer.body);
    });
    url = await listenAnywhere(server);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['export jsonl', 'export gephi-csv', 'stats'])(
    'is not taken for one of ours, and nothing of it is kept: %s',
    async (line) => {
      answer = { type: 'text/html', body: '<!doctype html>' };
      const args = line.split(' ');
      const output = line === 'stats' ? [] : ['-o', join(folder, 'a')];
      const { code, stderr, stdout } = await multaqa([...args, '-q', '--url', url, ...output]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /answers 200 without application\/[\w-]+, so it is not a Multaqa server/,
      );
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each(['', '<!doctype html>', '[]', '{"element":"entity"}', '{"element":"header"}'])(
    'is not counted where it sends lines of its own: %s',
    async (body) => {
      answer = { type: 'Application/X-NDJSON; charset=utf-8', body };
      const { code, stderr } = await multaqa(['stats', '-q', '--url', url]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('not from a Multaqa server')]);
    },
  );
});

async function listenAnywhere(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}
