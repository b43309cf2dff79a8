import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSeed } from '../../src/claims/seed/read-seed.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { readDataFolders } from '../../src/folder/data-folder.js';
import { compiledSeed } from '../fixtures/seed/compiled-seed.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';

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
