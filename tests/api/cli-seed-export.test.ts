import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSeedFiles } from '../../src/app/export-seed.js';
import { readSeed } from '../../src/claims/seed/read-seed.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { readDataFolders } from '../../src/folder/data-folder.js';
import { compiledSeed } from '../fixtures/seed/compiled-seed.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { useTokens } from '../fixtures/tokens.js';

describe('multaqa seed-export', () => {
  let folder = '';
  const at = (...names: readonly string[]) => join(folder, ...names);
  const exportTo = (dataset: string, name: string, ...flags: readonly string[]) =>
    multaqa([
      'seed-export',
      dataset,
      '-o',
      at(name),
      '--store',
      `embedded:${at('graph')}`,
      ...flags,
    ]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seed-export-'));
    await copySeedGraph(at('graph'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes files from which the seed is read as it was', async () => {
    const contents = await compiledSeed();
    for (const { dataset } of contents) {
      // The decisions of curators are written with each dataset, and are the same.
      const { code, stdout } = await exportTo(dataset.id, 'seed', '--force');
      expect(code).toBe(0);
      expect(stdout).toContain(`${at('seed', 'datasets', dataset.id, 'dataset.yaml')}\n`);
      const inJson = await exportTo(dataset.id, 'seed', '--force', '--json');
      expect(JSON.parse(inJson.stdout)).toEqual(stdout.trimEnd().split('\n'));
    }
    expect(await readdir(at('seed'))).toContain('decisions.yaml');
    expect(await readSeed(readDataFolders([at('seed')]))).toEqual(contents);
  });

  it('replaces nothing unless it is told to', async () => {
    expect((await exportTo('article', 'twice')).code).toBe(0);
    const { code, stderr } = await exportTo('article', 'twice');
    expect([code, stderr]).toEqual([1, expect.stringContaining('--force replaces it.')]);
    expect((await exportTo('article', 'twice', '--force')).code).toBe(0);
  });

  it('does not mix with files of another hand, and names a dataset that is not there', async () => {
    await exportTo('article', 'mixed');
    await writeFile(at('mixed', 'datasets', 'article', 'mine.yaml'), '{}');
    const mixed = await exportTo('article', 'mixed', '--force');
    expect([mixed.code, mixed.stderr]).toEqual([
      1,
      expect.stringContaining('mine.yaml" has content'),
    ]);
    const unknown = await exportTo('no', 'other');
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('There is no dataset "no".'),
    ]);
  });
});

describe('multaqa seed-export --url', () => {
  const tokens = useTokens({ admin: 'ADMIN', curator: 'CURATOR' });
  const seed = useSeed();
  let folder = '';
  let server: Harness;
  const given = new Map<string, ReadonlyMap<string, string>>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seed-export-'));
    for (const holder of ['admin', 'curator'] as const)
      await writeFile(join(folder, holder), `${tokens.of(holder)}\n`);
    server = await startServer({
      environment: { AUTH_TOKENS_FILE: tokens.file },
      exportSeed: (dataset, options) =>
        Promise.resolve(given.get(dataset) ?? exportSeedFiles(seed.store, dataset, options)),
    });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  const exportBy = (holder: string, dataset: string) =>
    multaqa(
      ['seed-export', dataset, '-o', join(folder, 'out'), '--url', server.url].concat(
        '--token-file',
        join(folder, holder),
      ),
    );

  it('writes the same files as for a graph that nobody serves', async () => {
    expect((await exportBy('admin', 'article')).code).toBe(0);
    const files = await exportSeedFiles(seed.store, 'article');
    expect(files.size).toBeGreaterThan(2);
    for (const [name, text] of files)
      expect([name, await readFile(join(folder, 'out', name), 'utf8')]).toEqual([name, text]);
  });

  it('is for the role ADMIN, of a dataset that is there', async () => {
    const refused = await exportBy('curator', 'article');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('role ADMIN')]);
    const unknown = await exportBy('admin', 'no');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('no dataset "no"')]);
    const headers = { authorization: `Bearer ${tokens.of('admin')}` };
    const asked = await server.get('/admin/seed-export?dataset=a&dataset=b', {
      method: 'POST',
      headers,
    });
    expect(asked.status).toBe(400);
  });

  it.each(['../outside.yaml', 'datasets/x/../../outside.yaml', '/tmp/outside.yaml', 'site.yaml'])(
    'writes nothing where a server gives %s',
    async (name) => {
      given.set(
        'hostile',
        new Map([
          ['datasets/hostile/dataset.yaml', ''],
          [name, ''],
        ]),
      );
      const { code, stderr } = await exportBy('admin', 'hostile');
      expect([code, stderr]).toEqual([1, expect.stringContaining('no files of a data folder')]);
      expect(await readdir(folder)).not.toContain('outside.yaml');
      expect(await readdir(join(folder, 'out', 'datasets'))).not.toContain('hostile');
    },
  );
});
