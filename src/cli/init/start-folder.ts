import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { starterFolder } from '../../app/folders.js';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';
import { makeFolder } from '../../shared/make-folder.js';

/** Names of the forum; those of the starter where they are left out. */
export interface ForumNames {
  readonly nameAr?: string | undefined;
  readonly nameEn?: string | undefined;
}

const ofStarter = { nameAr: 'منتداي', nameEn: 'My Forum' };

/** Files of the starter that name the forum. */
const naming = ['README.md', 'site.yaml', 'datasets/forum/people-and-meetings.yaml'];

/**
 * Fills a new or empty folder with the data of an example forum.
 * @throws KnownError `CONFLICT` if the folder holds anything
 */
export async function startFolder(folder: string, names: ForumNames): Promise<void> {
  const held = await readdir(folder).catch(failUnlessMissing);
  if (held.length > 0)
    throw new KnownError('CONFLICT', `"${folder}" holds something already; name a new folder.`);
  await makeFolder(folder);
  await cp(starterFolder, folder, { recursive: true });
  for (const file of naming) {
    const path = join(folder, file);
    await writeFile(path, named(await readFile(path, 'utf8'), names, file.endsWith('.yaml')));
  }
  await writeFile(join(folder, '.gitignore'), '.multaqa\n');
}

function named(text: string, { nameAr, nameEn }: ForumNames, isYaml: boolean): string {
  const written = (name: string) => (isYaml ? JSON.stringify(name) : name);
  return text
    .replaceAll(ofStarter.nameAr, (same) => (nameAr === undefined ? same : written(nameAr)))
    .replaceAll(ofStarter.nameEn, (same) => (nameEn === undefined ? same : written(nameEn)));
}

function failUnlessMissing(cause: unknown): readonly string[] {
  if (isJsonObject(cause) && cause['code'] === 'ENOENT') return [];
  const isFile = isJsonObject(cause) && cause['code'] === 'ENOTDIR';
  throw new KnownError('CONFLICT', isFile ? 'The name is that of a file.' : String(cause));
}
