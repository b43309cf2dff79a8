import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { syncFolder } from '../../shared/sync-folder.js';
import type { GraphVersion } from '../graph-reader.js';
import { isMissing } from './graph-folder.js';

/** State of the graph at the last acknowledged change. */
export interface Acknowledged extends GraphVersion {
  /** The process that has the graph open; null after a proper close. */
  readonly openedBy: number | null;
}

/** One disk block or less, always of this length and written in place, so that it is either old or new as a whole. */
const bytes = 256;

/**
 * A small file beside the database with the last acknowledged version. The database alone does not show that the end of
 * its log was removed, or that an older copy replaced it.
 */
export class CommitCounter {
  readonly #file: FileHandle;

  /** The counter in an open file, which {@link open} opens. */
  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Creates the file if there is none. Its content is on the disk once this resolves. */
  static async open(path: string, acknowledged: Acknowledged): Promise<CommitCounter> {
    const counter = new CommitCounter(await open(path, 'r+').catch(() => open(path, 'w+', 0o600)));
    try {
      await counter.write(acknowledged);
      await counter.force();
      await syncFolder(dirname(path));
      return counter;
    } catch (error) {
      await counter.close();
      throw error;
    }
  }

  /** Survives the end of the process at once, and the end of the machine only with `force`. */
  async write(acknowledged: Acknowledged): Promise<void> {
    const { storeId, number, openedBy } = acknowledged;
    const text = JSON.stringify({ storeId, number, openedBy });
    await this.#file.write(`${text.padEnd(bytes - 1)}\n`, 0);
  }

  force(): Promise<void> {
    return this.#file.sync();
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/**
 * Content of the file; undefined if there is none.
 * @throws KnownError `STORE_UNAVAILABLE` if it is malformed
 */
export async function readCounter(path: string): Promise<Acknowledged | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    isMissing(error) ? '' : undefined,
  );
  if (text === '') return undefined; // also if the process ended between its creation and the first write
  const acknowledged = text === undefined ? undefined : parse(text);
  if (acknowledged !== undefined) return acknowledged;
  throw new KnownError(
    'STORE_UNAVAILABLE',
    `"${path}" cannot be read, so the graph may lack changes. Delete it to open the graph as it is.`,
  );
}

function parse(text: string): Acknowledged | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isAcknowledged(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAcknowledged(value: unknown): value is Acknowledged {
  if (typeof value !== 'object' || value === null) return false;
  const { storeId, number, openedBy } = value as Partial<Record<keyof Acknowledged, unknown>>;
  const isProcess = openedBy === null || Number.isSafeInteger(openedBy);
  return typeof storeId === 'string' && Number.isSafeInteger(number) && isProcess;
}
