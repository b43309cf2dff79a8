import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
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

  it('matches 10,000 names, those with control characters and of 10 kB among them', async () => {
    const list = join(folder, 'long.csv');
    const odd = ['Om\u0000an', '\u001b[31mOman\u001b[0m', 'x'.repeat(10_000), '=HYPERLINK("x")'];
    const names = Array.from({ length: 10_000 }, (_, at) => odd[at] ?? (at % 2 ? 'Oman' : 'Qatar'));
    writeFileSync(
      list,
      ['name', ...names.map((name) => `"${name.replaceAll('"', '""')}"`)].join('\n'),
    );
    const { code, stdout } = await multaqa(['match', list, '-q', '--store', 'embedded:']);
    expect(code).toBe(0);
    const rows = parse<{ name: string; match: string; id: string }>(stdout, { columns: true });
    expect(rows).toHaveLength(10_000);
    expect(rows[3]?.name).toBe(`'${odd[3] ?? ''}`);
    expect(rows[2]).toMatchObject({ match: 'false', id: '' });
    expect(new Set(rows.slice(4).map(({ name, id }) => `${name} ${id}`))).toEqual(
      new Set(['Qatar country:qa', 'Oman country:om']),
    );
  });
});
