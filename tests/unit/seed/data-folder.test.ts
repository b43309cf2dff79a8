import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findDataFolders, nameInFolder, readDataFolders } from '../../../src/folder/data-folder.js';

let root = '';
const at = (...names: string[]) => join(root, ...names);
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-folder-'));
});
afterAll(() => rm(root, { recursive: true }));

async function make(folder: string, ...names: readonly string[]): Promise<string> {
  for (const name of names) {
    const path = at(folder, name);
    await mkdir(name.endsWith('/') ? path : join(path, '..'), { recursive: true });
    if (!name.endsWith('/')) await writeFile(path, '');
  }
  return at(folder);
}

describe('a data folder', () => {
  it('gives the paths of its parts, and its datasets in the order of their names', async () => {
    const parts = ['decisions.yaml', 'vocabulary.yaml', 'site.yaml', 'logo.png', 'README.md'];
    const path = await make(
      'whole',
      ...[...parts, 'claims.csv', '.gitignore', '.multaqa/graph/'],
      ...['datasets/b/b.yaml', 'datasets/a/', 'operations/q.graphql'],
    );
    const [folder] = readDataFolders([`${path}/`]);
    expect(folder).toEqual({
      path,
      prefix: '',
      datasets: [join(path, 'datasets', 'a'), join(path, 'datasets', 'b')],
      decisions: join(path, 'decisions.yaml'),
      vocabulary: join(path, 'vocabulary.yaml'),
      site: join(path, 'site.yaml'),
      logo: join(path, 'logo.png'),
      operations: join(path, 'operations'),
    });
  });

  it('may be mounted as links', async () => {
    const path = await make('real', 'datasets/a/a.yaml');
    await mkdir(at('mounted'));
    await symlink(join(path, 'datasets'), at('mounted', 'datasets'));
    expect(readDataFolders([at('mounted')])[0]?.datasets).toEqual([at('mounted', 'datasets', 'a')]);
  });

  it('is refused with everything that is no part of it, named within its folder', async () => {
    const one = await make('one', 'datasets/x.yaml', 'forum/people.yaml', 'site.yml', 'logo.png');
    await make('one', 'logo.svg');
    const other = await make('other', 'datasets/x/', 'vocabulary.yaml/');
    expect(() => readDataFolders([one, other, at('nowhere')])).toThrow(
      [
        `${one}/forum: is no part of a data folder: a dataset lies in datasets/forum`,
        `${one}/logo.svg: is a second logo`,
        `${one}/site.yml: is no part of a data folder`,
        `${one}/datasets/x.yaml: lies in the folder of no dataset`,
        `${other}/vocabulary.yaml: is no part of a data folder`,
        `${at('nowhere')}: is no folder that can be read`,
      ].join('\n'),
    );
  });

  it('is told from the others where two have a dataset of one name', async () => {
    const first = await make('first', 'datasets/x/');
    const second = await make('second', 'datasets/x/');
    const [, found] = findDataFolders([first, second]);
    expect(found?.faults).toEqual([
      { file: `${second}/datasets/x`, reason: `is a dataset of ${first} too` },
    ]);
    expect(found && nameInFolder(found.folder, join(second, 'site.yaml'))).toBe(
      `${second}/site.yaml`,
    );
  });
});
