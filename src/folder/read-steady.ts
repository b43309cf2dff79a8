import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../shared/errors.js';
import type { DataFolder } from './data-folder.js';

/**
 * Gives what is read of data folders that nobody writes to meanwhile.
 * @throws KnownError `BAD_INPUT` if a file has come, gone or changed before all were read
 */
export async function readSteady<Read>(
  folders: readonly DataFolder[],
  read: () => Promise<Read>,
): Promise<Read> {
  const before = await marksOf(folders);
  const refuseChange = async (): Promise<void> => {
    if ((await marksOf(folders)) === before) return;
    throw new KnownError(
      'BAD_INPUT',
      'A data folder changed while it was read: nothing was loaded. Load it again.',
    );
  };
  try {
    return await read();
  } finally {
    await refuseChange();
  }
}

/** Size and time of each file of the folders, as one text; the graph that may lie beside them is none of theirs. */
async function marksOf(folders: readonly DataFolder[]): Promise<string> {
  const datasets = folders.flatMap((folder) => folder.datasets);
  const inDatasets = await Promise.all(
    datasets.map(async (path) => (await readdir(path)).map((name) => join(path, name))),
  );
  const beside = folders.flatMap(({ decisions, vocabulary, site, logo }) =>
    [decisions, vocabulary, site, logo].flatMap((path) => path ?? []),
  );
  const marks = [...inDatasets.flat(), ...beside].map(async (path) => {
    const { size, mtimeMs } = await stat(path);
    return `${path} ${String(size)} ${String(mtimeMs)}`;
  });
  return (await Promise.all(marks)).join('\n');
}
