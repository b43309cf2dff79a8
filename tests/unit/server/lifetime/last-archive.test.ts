import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LastArchive } from '../../../../src/server/lifetime/last-archive.js';

const taken = { at: '2026-01-01T00:00:00.000Z', by: 'keeper', bytes: 12 };
const seconds = Date.UTC(2026, 0) / 1000;

describe('the last archive', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archived-'));
    path = join(folder, 'archived.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is known after a restart, from a file that is its owner’s alone', async () => {
    const first = new LastArchive(folder);
    expect(first.seconds).toBeUndefined();
    first.note(taken);
    expect(new LastArchive(folder).seconds).toBe(seconds);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(taken);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', '[]', '{"at": "yesterday"}', '{"at": 5}'])(
    'is unknown where the file holds %j',
    async (text) => {
      await writeFile(path, text);
      expect(new LastArchive(folder).seconds).toBeUndefined();
    },
  );

  it('is known to this process where it cannot be written', () => {
    const unwritable = new LastArchive(join(folder, 'none'));
    unwritable.note(taken);
    expect(unwritable.seconds).toBe(seconds);
  });
});
