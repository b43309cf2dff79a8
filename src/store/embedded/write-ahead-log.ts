import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { isMissing } from './graph-folder.js';

/**
 * The engine's files of committed changes. It syncs a file before it begins the next, so that only the newest can hold
 * unsynced commits.
 */
export class WriteAheadLog {
  #newest: { readonly name: string; readonly file: FileHandle } | undefined;

  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Resolves when everything committed before the call is on the disk. */
  async sync(): Promise<void> {
    const file = await this.#openNewest();
    await file.datasync();
  }

  async close(): Promise<void> {
    await this.#newest?.file.close();
    this.#newest = undefined;
  }

  /** Names contain a position in the log with leading zeros, so they sort by time. */
  async #findNewest(): Promise<string> {
    const names = await readdir(this.#folder).catch(() => []);
    const newest = names
      .filter((name) => /^wal_\d+\.log$/.test(name))
      .sort()
      .at(-1);
    if (newest === undefined)
      throw new KnownError(
        'STORE_UNAVAILABLE',
        `"${this.#folder}" was removed while the graph was open: later changes are not saved.`,
      );
    return newest;
  }

  /** A checkpoint may remove the file between its being found and opened; there is a newer one then. */
  async #openNewest(): Promise<FileHandle> {
    const name = await this.#findNewest();
    if (this.#newest?.name === name) return this.#newest.file;
    await this.close();
    // Writable, without changing anything: Windows syncs no file that is open for reading alone.
    const file = await open(join(this.#folder, name), 'r+').catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (file === undefined) return this.#openNewest();
    await file.chmod(0o600).catch(() => undefined); // another's file, or a system without modes
    this.#newest = { name, file };
    return file;
  }
}
