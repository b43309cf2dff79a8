import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Imports that go up, or past the place where a house may be entered, each with the rule that refuses it. */
const wrong: readonly (readonly [from: string, specifier: string, to: string, rule: string])[] = [
  ['packages/text/a.ts', '#reader/b.js', 'packages/reader/b.ts', 'package-text'],
  ['packages/text/c.ts', '../../src/shared/d.js', 'src/shared/d.ts', 'package-text'],
  ['packages/reader/e.ts', '../../src/model/f.js', 'src/model/f.ts', 'package-reader'],
  ['packages/reader/tests/g.ts', '../../../tests/h.js', 'tests/h.ts', 'package-reader'],
  ['packages/reader/text/i.ts', '../facts/j.js', 'packages/reader/facts/j.ts', 'reader-text'],
  ['packages/explorer/k.ts', '#reader/b.js', 'packages/reader/b.ts', 'package-explorer'],
  ['packages/explorer/l.ts', '../../src/api/m.js', 'src/api/m.ts', 'package-explorer'],
  ['src/api/n.ts', '#reader/b.js', 'packages/reader/b.ts', 'reads-in-ingest'],
  [
    'src/server/o.ts',
    '../../packages/explorer/p.js',
    'packages/explorer/p.ts',
    'page-is-asked-by-http',
  ],
  ['packages/reader/r.ts', '../text/saying/s.js', 'packages/text/saying/s.ts', 'package-reader'],
  ['packages/reader/t.ts', './evaluate/u.js', 'packages/reader/evaluate/u.ts', 'reader-loose'],
  [
    'packages/explorer/v.ts',
    '#text/sentence/w.js',
    'packages/text/sentence/w.ts',
    'package-explorer',
  ],
  ['packages/text/x.ts', './tests/y.js', 'packages/text/tests/y.ts', 'tests-for-tests'],
  ['src/cli/z.ts', '#reader/facts/j.js', 'packages/reader/facts/j.ts', 'names-alone-in-cli'],
  ['src/telemetry/aa.ts', '#text/bb.js', 'packages/text/bb.ts', 'no-words-needed'],
  ['src/claims/compile/cc.ts', '../seed/dd.js', 'src/claims/seed/dd.ts', 'claims-compile'],
  ['src/change/apply/ee.ts', '../../review/ff.js', 'src/review/ff.ts', 'room-change'],
  ['src/review/gg.ts', '../change/load/hh.js', 'src/change/load/hh.ts', 'room-review'],
  ['src/store/q.ts', '../api/m.js', 'src/api/m.ts', 'room-store'],
];

describe('the check of rooms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-rooms-'));
  let said: string;

  beforeAll(() => {
    for (const name of ['package.json', 'tsconfig.json']) cpSync(name, join(folder, name));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [, , to] of wrong) write(to, 'export const one = 1;\n');
    for (const [from, specifier] of wrong)
      write(from, `import { one } from '${specifier}';\n\nexport const two = one + 1;\n`);
    const { stdout } = spawnSync(
      process.execPath,
      [
        resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['src', 'packages', '--config', resolve('.config/dependency-cruiser.cjs')],
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    said = stdout;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(wrong)('refuses %s → %s', (from, _, to, rule) => {
    expect(said).toContain(`error ${rule}: ${from} → ${to}`);
  });
});
