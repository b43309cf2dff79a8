import type { GraphVersion } from '../store.js';

interface Seen {
  readonly version: GraphVersion;
  /** A time, of `performance.now()`, at which the graph was known to be at it. */
  readonly at: number;
}

/**
 * The graph's version without a question to the server each time: one that is older than `stalenessMs` is read
 * anew, by one read for all who ask meanwhile; a write of this process raises it at once.
 */
export class VersionCache {
  #seen: Seen | undefined;
  #reading: Promise<GraphVersion> | undefined;

  constructor(
    private readonly read: () => Promise<GraphVersion>,
    private readonly stalenessMs: number,
  ) {}

  get(): Promise<GraphVersion> {
    const seen = this.#seen;
    if (seen !== undefined && performance.now() - seen.at < this.stalenessMs)
      return Promise.resolve(seen.version);
    this.#reading ??= this.#readAnew().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Takes over what a transaction of this process has committed; answers to commits may come in any order. */
  raise(version: GraphVersion): void {
    if (this.#isAhead(version)) return;
    this.#seen = { version, at: performance.now() };
  }

  /**
   * A lower number than the one seen is old news when the read began before that was seen. One that was read
   * after it is believed: the graph was then restored from a backup.
   */
  async #readAnew(): Promise<GraphVersion> {
    const at = performance.now();
    const version = await this.read();
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
