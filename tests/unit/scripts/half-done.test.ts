import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('a change that is left half done', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-half-done-'));

  beforeAll(() => {
    const read = ['docs/operations.md', 'operations', 'packages/reader/tests/vocabulary.json'];
    for (const name of [...read, 'schema', 'tests/fixtures/sentences/variants.json'])
      cpSync(name, join(folder, name), { recursive: true });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Replaces a part of a file and gives the number of its line. */
  const replace = (file: string, part: string, other: string): number => {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replace(part, other));
    return text.slice(0, text.indexOf(part)).split('\n').length;
  };

  const run = (script: string, ...args: readonly string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        resolve('node_modules/tsx/dist/cli.mjs'),
        ...['--tsconfig', resolve('tsconfig.json'), resolve(script), ...args],
      ],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    return { status, lines: stderr.trimEnd().split('\n') };
  };

  it('is told by the first place where a printed file is behind', () => {
    const role = replace('docs/operations.md', '`mergeEntities`, `', '`');
    const field = replace('schema/schema.graphql', '  mergeEntities(', '  joinEntities(');
    const { status, lines } = run('scripts/print-schema.ts', '--check');
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        `^schema/schema.graphql:${field}:3: behind src/, run npm run schema: it has "joinEntities\\(" in place of "mergeEntities\\("`,
      ),
      expect.stringMatching(
        `^docs/operations.md:${role}:\\d+: behind src/.*"splitEntity.* place of "mergeEnt`,
      ),
    ]);
    replace('schema/schema.graphql', '  joinEntities(', '  mergeEntities(');
  });

  it('is told by file, line and column of each stored operation that asks an unknown field', () => {
    const own = replace('operations/datasets.graphql', '  datasets {', '  databases {');
    const part = replace('operations/fragments/named.graphql', '  id\n', '  identity\n');
    for (const script of ['scripts/generate.ts', 'scripts/print-schema.ts']) {
      const { status, lines } = run(script);
      expect(status).toBe(1);
      expect(lines).toContainEqual(
        expect.stringMatching(
          `^operations/datasets.graphql:${own}:3: Cannot query field "databases" on type "Query".`,
        ),
      );
      expect(lines).toContainEqual(
        expect.stringMatching(
          `^operations/fragments/named.graphql:${part}:3: Cannot query field "identity"`,
        ),
      );
      expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([]);
    }
  });
});
