import { createReadStream } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkArchive } from '../../archive/index.js';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';
import { makeFolder } from '../../shared/make-folder.js';
import { syncFolder } from '../../shared/sync-folder.js';
import { codeOf, inputError, outputError } from '../output/system-errors.js';
import { writeAtomically } from '../output/write-atomically.js';
import { archiveMode } from '../sources/use-archive.js';

/** An archive that was read back. */
export interface Backup {
  readonly file: string;
  /** The moment at which it was whole. */
  readonly at: string;
  readonly version: number | null;
  readonly bytes: number;
}

/** The file of a folder that names its archives, the oldest first. */
const indexName = 'backups.json';

/** The newest archive that the index of a folder names; undefined if there is none. */
export async function findNewest(folder: string): Promise<Backup | undefined> {
  return (await readIndex(folder)).at(-1);
}

/**
 * Takes an archive into a folder, reads it back, names it, and removes the oldest archives of the index above `keep`.
 *
 * @param take writes the archive into what it is given
 * @throws KnownError if the archive cannot be written or is not whole; the folder is then as before
 */
export async function takeBackup(
  folder: string,
  keep: number,
  signal: AbortSignal,
  take: (store: (pieces: AsyncIterable<Uint8Array>) => Promise<void>) => Promise<void>,
): Promise<Backup> {
  await makeFolder(folder, 0o700).catch((error: unknown) => {
    throw outputError(`"${folder}"`, error);
  });
  const before = await readIndex(folder);
  const begun = new Date().toISOString().replace(/[:.]/g, '-');
  const fresh = join(folder, `multaqa-${begun}.unread`);
  try {
    await take((pieces) =>
      writeAtomically(fresh, pieces, { force: false, mode: archiveMode, signal }),
    );
    const summary = await checkArchive(createReadStream(fresh) as AsyncIterable<Buffer>, {
      signal,
    });
    const version = summary.graphVersion;
    const file = `multaqa-${begun}-v${version ?? 0}.archive`;
    const { size: bytes } = await stat(fresh);
    await rename(fresh, join(folder, file));
    const backup = { file, at: new Date().toISOString(), version, bytes };
    await keepNewest(folder, [...before, backup], keep);
    return backup;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Writes the index first: an archive that it does not name is never removed, and one that is gone is no fault. */
async function keepNewest(folder: string, all: readonly Backup[], keep: number): Promise<void> {
  const kept = all.slice(-keep);
  const text = `${JSON.stringify(kept, null, 2)}\n`;
  const options = { force: true, mode: archiveMode };
  await writeAtomically(join(folder, indexName), textOf(text), options);
  for (const { file } of all.slice(0, -keep)) {
    // A clock that was set back may give a newer archive the name of an older one.
    if (!kept.some((each) => each.file === file)) await rm(join(folder, file), { force: true });
  }
  await syncFolder(folder);
}

async function* textOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** @throws KnownError `CONFLICT` if the index is not ours */
async function readIndex(folder: string): Promise<readonly Backup[]> {
  const path = join(folder, indexName);
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw inputError(`"${path}"`, error);
  }
  const listed = parse(text);
  if (Array.isArray(listed) && listed.every(isBackup)) return listed;
  throw new KnownError('CONFLICT', `"${path}" is no index of backups: nothing is removed by it.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name with a way to another folder is none of ours. */
function isBackup(value: unknown): value is Backup {
  if (!isJsonObject(value)) return false;
  const { file, at } = value;
  return (
    typeof file === 'string' &&
    /^multaqa-[\w-]+\.archive$/.test(file) &&
    !Number.isNaN(Date.parse(String(at)))
  );
}
