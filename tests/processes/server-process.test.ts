import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { multaqa } from '../fixtures/cli-harness.js';
import { builtProgram } from '../fixtures/built-program.js';
import { answerOf, errorOf } from '../fixtures/server-harness.js';
import { listening, useServerProgram } from './server-program.js';

const { start } = useServerProgram();

describe('the process', () => {
  it('loads the seed, prints its address and a question that it answers, and ends at SIGTERM', async () => {
    const server = start({});
    const address = await server.find(/Multaqa answers at (\S+)\/graphql/);
    const ready = await fetch(`${address}/health/ready`);
    expect(ready.status).toBe(200);

    const body = await server.find(/-d '(.+)'/);
    const headers = { 'content-type': 'application/json' };
    const answer = await answerOf(
      await fetch(`${address}/graphql`, { method: 'POST', headers, body }),
    );
    expect(answer.body).toMatchObject({ data: { entities: { nodes: [{}, {}, {}] } } });

    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.output()).toContain('"isComplete":true');
  });

  it('says that it is not ready at SIGTERM, answers for a while, and then ends', async () => {
    const server = start({ DRAIN_PAUSE_MS: '3000' });
    const address = await server.find(/Multaqa answers at (\S+)\/graphql/);
    server.child.kill('SIGTERM');
    await server.find(/(stopping)/);
    const ready = await fetch(`${address}/health/ready`);
    const answer = await fetch(`${address}/q`);
    expect([ready.status, answer.status]).toEqual([503, 200]);
    expect(await server.ended).toBe(0);
  });

  it('ends at once at a second signal', async () => {
    const server = start({ DRAIN_PAUSE_MS: '600000' });
    await server.find(/Multaqa answers at (\S+)\/graphql/);
    server.child.kill('SIGTERM');
    await server.find(/(stopping)/);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(1);
  });

  it('waits for a store that is down, tells so, and ends at SIGINT', async () => {
    const server = start({ STORE: 'bolt://127.0.0.1:1', STORE_PASSWORD: 'any' });
    const address = await server.find(listening);
    await server.find(/(cannot be opened yet)/);

    const live = await fetch(`${address}/health/live`);
    const ready = await answerOf(await fetch(`${address}/health/ready`));
    const answer = await answerOf(
      await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query": "{ __typename }"}',
      }),
    );
    expect([live.status, ready.status, answer.status]).toEqual([200, 503, 503]);
    expect(ready.body).toEqual({ status: 'not ready', reason: expect.any(String) });
    expect(answer.body).toMatchObject(errorOf('STORE_UNAVAILABLE', '.'));

    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
  });

  it('writes no file that others may read or write, whatever its umask is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-modes-'));
    const graph = join(folder, 'above', 'graph');
    const server = start({ STORE: `embedded:${graph}` }, '000');
    await server.find(/Multaqa answers at (\S+)\/graphql/);
    const names = await readdir(folder, { recursive: true });
    const modes = names.map(async (name) => {
      const found = await stat(join(folder, name));
      return [name, (found.mode & 0o777).toString(8), found.isDirectory() ? '700' : '600'];
    });
    const found = await Promise.all(modes);
    expect(names).toContain('above/graph/server.json');
    expect(found.filter(([, mode, expected]) => mode !== expected)).toEqual([]);
    server.child.kill('SIGTERM');
    await server.ended;
    await rm(folder, { recursive: true });
  });

  it('has the lines of README run beside it as they are printed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-readme-'));
    const environment = { PATH: process.env['PATH'], STORE: `embedded:${join(folder, 'graph')}` };
    const server = start({ STORE: environment.STORE });
    const address = await server.find(/Multaqa answers at (\S+)\/graphql/);
    const commandLine = await builtProgram('src/cli/main');
    const run = (words: string) =>
      promisify(execFile)('sh', ['-c', `"$0" "$1" ${words}`, process.execPath, commandLine], {
        cwd: folder,
        env: environment,
      });
    const [, block = ''] =
      /\n## Command line\n.*?```sh\n(.*?)```/s.exec(await readFile('README.md', 'utf8')) ?? [];
    const lines = [...block.matchAll(/^npx multaqa (.*?)(?: +#.*)?$/gm)].map(
      ([, line = '']) => line,
    );
    const answer = await run(
      `query '{ claims(first: 1, filter: { predicate: [MEMBER_OF] }) { nodes { id } } }'`,
    );
    const [, claim = ''] = /"id": *"([^"]+)"/.exec(answer.stdout) ?? [];
    const failed: string[] = [];
    for (const line of lines)
      await run(line.replace('CLAIM', `'${claim}'`)).catch((error: unknown) => {
        failed.push(`${line}: ${String(error)}`);
      });
    expect(lines.length).toBeGreaterThan(6);
    expect(failed).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([
      ...['article.graphml', 'forum.archive', 'graph', 'my-forum', 'seed'],
    ]);
    const [, tools = ''] =
      /\n## For your tools\n.*?```sh\n(.*?)```/s.exec(await readFile('README.md', 'utf8')) ?? [];
    const taken = tools
      .replaceAll('http://127.0.0.1:4000', address)
      .replaceAll('npx multaqa', '"$0" "$1"');
    const given = ['-ec', taken, process.execPath, commandLine];
    const shown = await promisify(execFile)('sh', given, { cwd: folder, env: environment });
    // Turtle is shown, and nothing of the answer that is already there.
    expect(shown.stdout).toMatch(/^@prefix/);
    const sizes = await Promise.all(
      [...tools.matchAll(/ -f?o (\S+)/g)].map(async ([, name = '']) => {
        return [name, (await stat(join(folder, name))).size > 100];
      }),
    );
    expect(sizes).toHaveLength(9);
    expect(sizes.filter(([, isFilled]) => isFilled !== true)).toEqual([]);
    server.child.kill('SIGTERM');
    await server.ended;
    await rm(folder, { recursive: true });
  });

  it('answers the command line of whoever owns its folder, and nobody else by that way', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-beside-'));
    const environment = { STORE: `embedded:${join(folder, 'graph')}` };
    const server = start({ ...environment, HISTORY_KEEP: '0' });
    const address = await server.find(/Multaqa answers at (\S+)\/graphql/);
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await multaqa(args, { environment });
      const asks = `multaqa: asks the server at ${address}, which has this graph open.\n`;
      expect([code, stderr.slice(0, asks.length)]).toEqual([0, asks]);
      return stdout;
    };
    const asked =
      '{ claims(first: 1, filter: { predicate: [MEMBER_OF] }) { nodes { id status } } }';
    const { data } = JSON.parse(await run('query', asked)) as {
      readonly data: { readonly claims: { readonly nodes: readonly { readonly id: string }[] } };
    };
    const [claim] = data.claims.nodes;
    expect(await run('export', 'jsonl', '--dataset', 'references', '--quiet')).toContain(
      'country:om',
    );
    expect(await run('stats', '--quiet')).toContain('Country');
    const reason = ['--reason', 'Another state is meant'];
    await run('retract', claim?.id ?? '', ...reason, '--by', 'سلمى');
    expect(JSON.parse(await run('changes', '--first', '1', '--json'))).toMatchObject([
      { kind: 'RETRACT_CLAIM', by: 'سلمى', reason: 'Another state is meant' },
    ]);
    const seed = join(folder, 'seed');
    expect(await run('seed-export', 'article', '--output', seed)).toContain('decisions.yaml');
    expect(await readFile(join(seed, 'decisions.yaml'), 'utf8')).toContain(claim?.id);
    const archive = join(folder, 'archive');
    await run('archive', '--output', archive, '--quiet');
    await server.find(/(an archive was taken)/);
    const noted = await readFile(join(folder, 'graph', 'archived.json'), 'utf8');
    expect(JSON.parse(noted)).toMatchObject({ bytes: (await stat(archive)).size });
    const [{ number } = { number: 0 }] = JSON.parse(
      await run('changes', '--first', '1', '--json'),
    ) as { readonly number: number }[];
    expect(JSON.parse(await run('close-log', '--before', String(number)))).toMatchObject({
      before: number,
      archive: number,
    });
    const gone = await fetch(`${address}/changes?since=0`);
    expect([gone.status, await gone.text()]).toEqual([
      ...[410, expect.stringContaining(`an archive of version ${number} has the changes`)],
    ]);
    expect((await fetch(`${address}/changes?since=${number - 1}`)).status).toBe(200);
    expect(await run('doctor')).toMatch(/^ok +node .*\n(?:ok .*\n)+$/);
    const restored = { STORE: `embedded:${join(folder, 'restored')}` };
    expect((await multaqa(['restore', archive], { environment: restored })).code).toBe(0);
    const counted = '{ claims(filter: { status: [RETRACTED] }) { nodes { id } } }';
    const copy = await multaqa(['query', counted], { environment: restored });
    expect(copy.stdout).toBe(await run('query', counted));
    const locked = await multaqa(['seed', '--force'], { environment });
    expect([locked.code, locked.stderr]).toEqual([
      ...[1, expect.stringContaining(`It is the server at ${address}`)],
    ]);
    const note = JSON.parse(await readFile(join(folder, 'graph', 'server.json'), 'utf8')) as object;
    const elsewhere = { ...note, storeId: 'another' };
    await writeFile(join(folder, 'graph', 'server.json'), JSON.stringify(elsewhere));
    expect((await multaqa(['query', asked], { environment })).code).toBe(1);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('refuses wrong settings with a sentence for each and no stack', async () => {
    const server = start({ PORT: 'http', SEED: 'yes' });
    expect(await server.ended).toBe(1);
    expect(server.errors()).toBe(
      'PORT must be an integer from 0 to 65535, but is "http".\nSEED must be one of on, off, but is "yes".\n',
    );
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = other.address();
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0;
    const server = start({ PORT: String(port) });
    const code = await server.ended;
    other.close();
    expect(code).toBe(1);
    expect(server.errors()).toBe(`Another process has port ${port} of 127.0.0.1: set PORT.\n`);
  });

  it('serves its metrics at a port of their own until its end, and at no other', async () => {
    const server = start({ METRICS_PORT: '0', SEED: 'off' });
    const metricsAddress = await server.find(/"address":"([^"]+)".*"serving metrics"/);
    const address = await server.find(/Multaqa answers at (\S+)\/graphql/);
    const [there, here, other] = await Promise.all(
      [metricsAddress, `${address}/metrics`, metricsAddress.replace('metrics', 'graphql')].map(
        (url) => fetch(url),
      ),
    );
    expect([there?.status, here?.status, other?.status]).toEqual([200, 404, 404]);
    expect(await there?.text()).toContain('multaqa_store_up 1');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('says that the port of its metrics is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = other.address();
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0;
    const server = start({ METRICS_PORT: String(port) });
    const code = await server.ended;
    other.close();
    expect(code).toBe(1);
    expect(server.errors()).toBe(
      `Another process has port ${port} of 127.0.0.1: set METRICS_PORT.\n`,
    );
  });
});
