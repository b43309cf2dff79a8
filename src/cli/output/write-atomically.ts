import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { syncFolder } from '../../shared/sync-folder.js';
import { codeOf, outputError } from './system-errors.js';

export interface WriteAtomicallyOptions {
  /** Replaces an existing file. */
  readonly force: boolean;
  /** Mode of a new file; by default the process's umask decides. */
  readonly mode?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a file as a whole or not at all: under a temporary name in the same folder, then synced to the disk, then
 * moved into place. After an error, a signal or an early end of the pieces the earlier file is unchanged.
 * @throws KnownError `CONFLICT` if a file exists, `BAD_INPUT` if it cannot be a file, and the reason if it cannot be
 * written
 */
export async function writeAtomically(
  path: string,
  pieces: AsyncIterable<Uint8Array | string>,
  { force, mode = 0o666, signal }: WriteAtomicallyOptions,
): Promise<void> {
  const place = await findPlace(path, force, mode);
  const folder = dirname(place.path);
  const part = join(folder, `.${basename(place.path).slice(0, 100)}.${randomUUID()}.part`);
  const removeAtExit = (): void => {
    rmSync(part, { force: true });
  };
  try {
    const file = await open(part, 'wx', place.mode);
    process.once('exit', removeAtExit); // a second Ctrl-C waits for nothing
    await fill(file, pieces, signal);
    await (force ? rename(part, place.path) : moveToFreeName(part, place.path));
    await syncFolder(folder);
  } catch (error) {
    await unlink(part).catch(() => undefined);
    if (codeOf(error) === 'EEXIST') throw isThere(path);
    throw signal?.aborted === true ? signal.reason : outputError(`"${path}"`, error);
  } finally {
    process.removeListener('exit', removeAtExit);
  }
}

async function fill(
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      await file.appendFile(piece);
    }
    signal?.throwIfAborted();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Final path and mode of the file: behind a link, and the mode of the file that it replaces. */
async function findPlace(
  path: string,
  force: boolean,
  mode: number,
): Promise<{ path: string; mode: number }> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return { path: resolve(path), mode };
  const target = await stat(path).catch(() => undefined);
  if (target === undefined)
    throw new KnownError('BAD_INPUT', `"${path}" is a broken link; name a file.`);
  if (!target.isFile())
    throw new KnownError(
      'BAD_INPUT',
      `"${path}" is not a file; without --output it goes to stdout.`,
    );
  if (!force) throw isThere(path);
  return { path: await realpath(path), mode: target.mode & 0o777 };
}

/** Fails if the name has been taken meanwhile, which a rename would not notice. Some disks have no links. */
async function moveToFreeName(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await rename(part, path);
    return;
  }
  await unlink(part);
}

function isThere(path: string): KnownError {
  return new KnownError('CONFLICT', `"${path}" exists already; --force replaces it.`);
}
