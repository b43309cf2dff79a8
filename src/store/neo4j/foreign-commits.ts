import type { GraphVersion } from '../graph-reader.js';
import { isSameVersion } from '../graph-version.js';

/** What one reading of the version found, with the bookmark of its transaction. */
export interface Reading {
  readonly version: GraphVersion;
  readonly bookmark: string;
}

/**
 * Finds that something else has committed without raising the version of the graph, as Cypher of others does. The bookmark of
 * a read changes with every commit; what is in it is not for us to read. One that changed while the version did not may belong
 * to a commit of ours between the two of them, which the next reading shows: only where that finds the version as it was too
 * was it another's.
 */
export class ForeignCommits {
  #settled: Reading | undefined;
  #isSuspected = false;

  /** Whether this reading shows such a commit; of each it is told once. */
  showsOne(reading: Reading): boolean {
    const settled = this.#settled;
    if (settled === undefined || !isSameVersion(settled.version, reading.version)) {
      this.#settle(reading);
      return false;
    }
    if (!this.#isSuspected) {
      this.#isSuspected = settled.bookmark !== reading.bookmark;
      return false;
    }
    this.#settle(reading);
    return true;
  }

  /** A commit of this process that does not raise the version is to be seen as none. */
  forget(): void {
    this.#settled = undefined;
    this.#isSuspected = false;
  }

  #settle(reading: Reading): void {
    this.#settled = reading;
    this.#isSuspected = false;
  }
}
