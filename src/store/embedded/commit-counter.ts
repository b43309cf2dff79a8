import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { syncFolder } from '../../shared/sync-folder.js';
import type { GraphVersion } from '../graph-reader.js';
import { isMissing } from './graph-folder.js';

/** What a graph was at when a change was last acknowledged. */
export interface Acknowledged extends GraphVersion {
  /** The process that has the graph open; null after a proper close. */
  readonly openedBy: number | null;
}

/** One block of a disk or less, always of this length and written in place: it is there whole, old or new. */
const bytes = 256;

/**
 * A small file beside the database that holds what was acknowledged last. From the database alone it cannot be
 * seen that the end of its log was removed or that an older copy of it was put in its place.
 */
export class CommitCounter {
  readonly #file: FileHandle;

  /** Of an open file; {@link open} opens it. */
  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Made where there is none, and on the disk with what it says once this resolves. */
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
 * What the file says; undefined where there is none.
 *
 * @throws KnownError `STORE_UNAVAILABLE` when it says something else.
 */
export async function readCounter(path: string): Promise<Acknowledged | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    isMissing(error) ? '' : undefined,
  );
  if (text === '') return undefined; // also where the process ended between making it and the first write
  const acknowledged = text === undefined ? undefined : parse(text);
  if (acknowledged !== undefined) return acknowledged;
  throw new KnownError(
    'STORE_UNAVAILABLE',
    `"${path}" cannot be read, so it is not known whether the graph is whole. Delete it to open the graph as it is.`,
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
