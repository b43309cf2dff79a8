import type { GraphVersion } from '../graph-reader.js';

interface Seen {
  readonly version: GraphVersion;
  /** A time of `performance.now()` at which the graph was known to be at it. */
  readonly at: number;
}

interface Reading {
  readonly version: Promise<GraphVersion>;
  readonly startedAt: number;
  /** Nothing can have been acknowledged between its start and now. */
  hasJustBegun: boolean;
}

/**
 * The graph's version without asking the server each time. A version older than `stalenessMs` is read again, by one
 * read for all simultaneous calls; a write of this process raises it at once.
 */
export class VersionCache {
  readonly #read: () => Promise<GraphVersion>;
  readonly #stalenessMs: number;
  #seen: Seen | undefined;
  #reading: Reading | undefined;

  constructor(read: () => Promise<GraphVersion>, stalenessMs: number) {
    this.#read = read;
    this.#stalenessMs = stalenessMs;
  }

  get(): Promise<GraphVersion> {
    const now = performance.now();
    const isFresh = (at: number) => now - at < this.#stalenessMs;
    const seen = this.#seen;
    if (seen !== undefined && isFresh(seen.at)) return Promise.resolve(seen.version);
    // An earlier read may miss writes that another process has acknowledged since.
    const reading = this.#reading;
    if (reading !== undefined && (reading.hasJustBegun || isFresh(reading.startedAt)))
      return reading.version;
    return this.#begin(now).version;
  }

  /** The version read from the graph now; calls in the same turn share one read. */
  getAnew(): Promise<GraphVersion> {
    const reading = this.#reading;
    return (reading?.hasJustBegun === true ? reading : this.#begin(performance.now())).version;
  }

  #begin(startedAt: number): Reading {
    const version = this.#readAnew(startedAt);
    const reading: Reading = { version, startedAt, hasJustBegun: true };
    this.#reading = reading;
    queueMicrotask(() => {
      reading.hasJustBegun = false;
    });
    const end = () => {
      if (this.#reading === reading) this.#reading = undefined;
    };
    version.then(end, end);
    return reading;
  }

  /** Takes over a commit of this process; answers to commits may come in any order. */
  raise(version: GraphVersion): void {
    if (this.#isAhead(version)) return;
    this.#seen = { version, at: performance.now() };
  }

  /**
   * A lower number than the known one is outdated if its read began before that. If it began later it counts: the graph
   * was restored from a backup.
   */
  async #readAnew(at: number): Promise<GraphVersion> {
    const version = await this.#read();
    const seen = this.#seen;
    if (seen !== undefined && this.#isAhead(version) && seen.at > at) return seen.version;
    this.#seen = { version, at };
    return version;
  }

  #isAhead({ storeId, number }: GraphVersion): boolean {
    const seen = this.#seen?.version;
    return seen?.storeId === storeId && seen.number > number;
  }
}
