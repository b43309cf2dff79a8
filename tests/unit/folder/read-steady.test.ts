import { expect, it } from '@jest/globals';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../../../src/folder/data-folder.js';
import { readSteady } from '../../../src/folder/read-steady.js';
import { goodSeed, withSeed } from '../../fixtures/seed/temporary-seed.js';

const read = (change: (folder: DataFolder) => Promise<void>) =>
  withSeed({ ...goodSeed(), 'decisions.yaml': 'retracted: []\n' }, async (folders) =>
    readSteady(folders, async () => {
      for (const folder of folders) await change(folder);
      return 'read';
    }),
  );

it('gives what was read of a folder that stays as it is, whatever its graph does', async () => {
  expect(await read(({ path }) => writeFile(join(path, 'notes.md'), 'Of the graph.'))).toBe('read');
});

it.each<[string, (folder: DataFolder) => Promise<void>]>([
  ['has come', ({ path }) => writeFile(join(path, 'datasets/news/more.yaml'), 'entities: []\n')],
  ['has gone', ({ path }) => rm(join(path, 'datasets/news/text.txt'))],
  ['has changed', ({ decisions = '' }) => appendFile(decisions, '# Later.\n')],
])('refuses a folder of which a file %s meanwhile', async (_, change) => {
  await expect(read(change)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('changed while it was read'),
  });
});
