import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { multaqa } from '../fixtures/cli-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-backup-'));
const environment = { STORE: `embedded:${join(folder, 'graph')}` };
const backups = join(folder, 'backups');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const backup = (...flags: readonly string[]) =>
  multaqa(['backup', backups, '--quiet', ...flags], { environment });
const archives = () => readdirSync(backups).filter((name) => name.endsWith('.archive'));

describe('multaqa backup', () => {
  beforeAll(() => multaqa(['seed'], { environment }));

  it('names an archive once it was read back, and keeps the newest', async () => {
    for (let taken = 0; taken < 3; taken += 1) {
      const { code, stdout } = await backup('--keep', '2');
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/^multaqa-.*\.archive: version \d+/),
      ]);
    }
    const index = JSON.parse(readFileSync(join(backups, 'backups.json'), 'utf8')) as {
      readonly file: string;
    }[];
    expect(archives()).toEqual(index.map(({ file }) => file));
    expect(archives()).toHaveLength(2);
    const modes = readdirSync(backups).map((name) => statSync(join(backups, name)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    const restored = { STORE: `embedded:${join(folder, 'restored')}` };
    const [, newest = ''] = archives();
    const { code } = await multaqa(['restore', join(backups, newest)], { environment: restored });
    expect(code).toBe(0);
  });

  it('removes nothing that its index does not name', async () => {
    writeFileSync(join(backups, 'multaqa-of-another.archive'), 'kept');
    await backup('--keep', '1');
    expect(archives()).toHaveLength(2);
    expect(readFileSync(join(backups, 'multaqa-of-another.archive'), 'utf8')).toBe('kept');
  });

  it('leaves all as it is where there is no graph, or an index of others', async () => {
    const before = readdirSync(backups);
    const nowhere = { STORE: `embedded:${join(folder, 'nowhere')}` };
    const missing = await multaqa(['backup', backups, '--quiet'], { environment: nowhere });
    expect([missing.code, readdirSync(backups)]).toEqual([1, before]);
    const index = readFileSync(join(backups, 'backups.json'));
    writeFileSync(
      join(backups, 'backups.json'),
      '[{"file": "../graph/graph.grafeo", "at": "2024"}]',
    );
    const { code, stderr } = await backup('--keep', '1');
    expect([code, stderr]).toEqual([1, expect.stringContaining('is no index of backups')]);
    expect(readdirSync(backups)).toEqual(before);
    writeFileSync(join(backups, 'backups.json'), index);
  });

  it('tells by its exit code whether the newest is old, and takes none', async () => {
    const before = readdirSync(backups);
    expect((await backup('--max-age', '1')).code).toBe(0);
    const index = JSON.parse(readFileSync(join(backups, 'backups.json'), 'utf8')) as object[];
    const old = index.map((each) => ({ ...each, at: '2024-01-01T00:00:00.000Z' }));
    writeFileSync(join(backups, 'backups.json'), JSON.stringify(old));
    expect((await backup('--max-age', '1')).code).toBe(3);
    expect(readdirSync(backups)).toEqual(before);
    const empty = await multaqa(['backup', join(folder, 'empty'), '--max-age', '1']);
    expect([empty.code, empty.stdout]).toEqual([3, 'no backup\n']);
  });

  it.each(['0', 'many'])('refuses to keep %s', async (count) => {
    const { code, stderr } = await backup('--keep', count);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--keep takes a whole number')]);
  });
});
