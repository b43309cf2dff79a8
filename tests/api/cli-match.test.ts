import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { multaqa } from '../fixtures/cli-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-match-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('multaqa match', () => {
  it('matches the names of a list, and leaves to a person what is in doubt', async () => {
    const list = join(folder, 'list.csv');
    const cells = ['country;code', 'Oman;OM', 'Nigerria;', 'France;FR', 'عُمان;SA'].join('\r\n');
    writeFileSync(list, cells);
    const asked = [
      'match',
      list,
      '--kind',
      'Country',
      '--property',
      'iso2=code',
      '--quiet',
      '--store',
      'embedded:',
    ];
    const { code, stdout, stderr } = await multaqa([...asked, '--format', 'jsonl']);
    expect([code, stderr]).toEqual([0, '']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ country, code: iso, match, id }) => [country, iso, match, id])).toEqual([
      ['Oman', 'OM', true, 'country:om'],
      ['Nigerria', '', false, 'country:ng'],
      ['France', 'FR', false, null],
      ['عُمان', 'SA', false, 'country:om'],
    ]);
    const unknown = await multaqa([...asked, '--column', 'land']);
    expect([unknown.code, unknown.stderr]).toEqual([
      ...[2, expect.stringContaining('no column "land"; it has country, code.')],
    ]);
  });
});
