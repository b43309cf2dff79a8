import { readLogRows, type LogRow } from '../../api/changes/log-rows.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';

/**
 * Number of cached parts of the log, each of a few megabytes at most: clients in step read the same part at the same
 * time.
 */
const maxKept = 8;

/** Reads the log, each part once for all simultaneous readers. */
export class LogReader {
  readonly #timeoutMs: number;
  readonly #kept = new Map<string, Promise<readonly LogRow[]>>();

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** As `readLogRows` does. */
  read(store: GraphReader, version: GraphVersion, since: number): Promise<readonly LogRow[]> {
    const key = `${version.storeId} ${version.number} ${since}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const rows = readLogRows(store, version, since, { timeoutMs: this.#timeoutMs });
    this.#kept.set(key, rows);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= maxKept) break;
      this.#kept.delete(oldest);
    }
    rows.catch(() => this.#kept.delete(key));
    return rows;
  }
}
