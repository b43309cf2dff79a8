import { KnownError } from '../../shared/errors.js';
import type { GraphVersion } from '../graph-reader.js';

/** Syncs everything committed so far to the disk, and notes the version of it beside the log. */
export type Persist = (version: GraphVersion) => Promise<void>;

/**
 * Tracks committed and durable versions. The engine leaves a commit to the operating system, so a commit is
 * acknowledged, shown or counted only when it has been synced here; commits during a sync share the next one.
 */
export class CommitLog {
  /** The version of all that is committed where all of it lasts; undefined while some of it does not. Set here alone. */
  settledVersion: GraphVersion | undefined;
  readonly #persist: Persist;
  #committed: GraphVersion;
  #lasting: GraphVersion;
  #commits = 0;
  #lastingCommits = 0;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #failure: KnownError | undefined;

  constructor(version: GraphVersion, persist: Persist) {
    this.#persist = persist;
    this.#committed = version;
    this.#lasting = version;
    this.settledVersion = version;
  }

  /** Notes a commit right after it; a definition raises no version and gives none. */
  record(version = this.#committed): void {
    this.#committed = version;
    this.#commits += 1;
    this.settledVersion = undefined;
  }

  /** The durable version. */
  get lasting(): GraphVersion {
    return this.#lasting;
  }

  /** The version that is durable once all current commits are. */
  async settled(): Promise<GraphVersion> {
    const commits = this.#commits;
    while (this.#lastingCommits < commits) await this.#turn();
    return this.#lasting;
  }

  /** The sync that will cover all current commits. */
  #turn(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#running = this.#next ?? this.#running;
      this.#next = undefined;
      return this.#persistAll();
    });
    return this.#next;
  }

  /**
   * After a failure nothing is durable any more: the operating system may have dropped unwritten data and would report
   * success the next time.
   */
  async #persistAll(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    const [version, commits] = [this.#committed, this.#commits];
    try {
      await this.#persist(version);
    } catch (cause) {
      this.#failure =
        cause instanceof KnownError
          ? cause
          : new KnownError(
              'STORE_UNAVAILABLE',
              'The graph store could not write a change to its disk, and must be opened again.',
              { cause },
            );
      throw this.#failure;
    }
    this.#lasting = version;
    this.#lastingCommits = commits;
    if (this.#commits === commits) this.settledVersion = version;
  }
}
