import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject } from '../../shared/json-object.js';
import type { GraphVersion } from '../../store/graph-reader.js';

/** An archive that a client has taken whole. */
export interface TakenArchive {
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Name of the token that asked for it. */
  readonly by: string | undefined;
  readonly bytes: number;
  /** The graph, and a version of it that the archive has; undefined in notes of older servers. */
  readonly version?: GraphVersion | undefined;
}

/** The last archive that was taken of the served graph. A file in the folder of the graph, if it has one, keeps it over restarts. */
export class LastArchive {
  #taken: TakenArchive | undefined;
  readonly #path: string | undefined;

  constructor(folder: string | undefined) {
    if (folder === undefined) return;
    this.#path = join(folder, 'archived.json');
    this.#taken = readTaken(this.#path);
  }

  /** Its moment in seconds since 1970, as Prometheus counts; undefined if none is known. */
  get seconds(): number | undefined {
    return this.#taken && Date.parse(this.#taken.at) / 1000;
  }

  /** A version of this graph that the archive has; undefined if none is known. */
  versionOf(storeId: string): number | undefined {
    const version = this.#taken?.version;
    return version?.storeId === storeId ? version.number : undefined;
  }

  /** Notes an archive. The file is a mere note, so one that cannot be written is no error. */
  note(taken: TakenArchive): void {
    this.#taken = taken;
    if (this.#path === undefined) return;
    try {
      writeFileSync(this.#path, `${JSON.stringify(taken)}\n`, { mode: 0o600 });
    } catch {
      // Known until this process ends.
    }
  }
}

function readTaken(path: string): TakenArchive | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isJsonObject(read)) return undefined;
    const { at, by, bytes, version } = read;
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
    return {
      at,
      by: typeof by === 'string' ? by : undefined,
      bytes: Number(bytes),
      ...(isVersion(version) && { version }),
    };
  } catch {
    return undefined;
  }
}

function isVersion(value: unknown): value is GraphVersion {
  if (!isJsonObject(value)) return false;
  return typeof value['storeId'] === 'string' && Number.isSafeInteger(value['number']);
}
