import type { GraphVersion } from '../graph-reader.js';
import { isSameVersion } from '../graph-version.js';

/** One reading of the version, with the bookmark of its transaction. */
export interface Reading {
  readonly version: GraphVersion;
  readonly bookmark: string;
}

/**
 * Detects commits that did not raise the version of the graph, as by other programs. The bookmark of a read changes
 * with every commit, and its content is opaque. A bookmark that changed while the version did not may belong to our own
 * commit between the two; it was another program's only if the next reading finds the version unchanged too.
 */
export class ForeignCommits {
  #settled: Reading | undefined;
  #isSuspected = false;

  /** True if this reading shows such a commit; each is reported once. */
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

  /** Ignores a commit of this process that does not raise the version. */
  forget(): void {
    this.#settled = undefined;
    this.#isSuspected = false;
  }

  #settle(reading: Reading): void {
    this.#settled = reading;
    this.#isSuspected = false;
  }
}
