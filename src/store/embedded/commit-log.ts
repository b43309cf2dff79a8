import { KnownError } from '../../shared/errors.js';
import type { GraphVersion } from '../graph-reader.js';

/** Puts everything that is committed by now on the disk, and notes beside it which version that was. */
export type Persist = (version: GraphVersion) => Promise<void>;

/**
 * Knows what is committed and what of it lasts. The engine leaves a commit to the operating system, so one is
 * acknowledged, shown or counted only when it has been put on the disk here; commits that come while that is done
 * share the next turn.
 */
export class CommitLog {
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
  }

  /** Takes note of a commit right after it; of a definition, which raises no version, without one. */
  record(version = this.#committed): void {
    this.#committed = version;
    this.#commits += 1;
  }

  /** The version of what lasts already. */
  get lasting(): GraphVersion {
    return this.#lasting;
  }

  /** The version of what is committed where all of it lasts; undefined while some of it does not. */
  get settledVersion(): GraphVersion | undefined {
    return this.#lastingCommits < this.#commits ? undefined : this.#lasting;
  }

  /** The version that lasts once all that is committed by now does. */
  async settled(): Promise<GraphVersion> {
    const commits = this.#commits;
    while (this.#lastingCommits < commits) await this.#turn();
    return this.#lasting;
  }

  /** The turn that will see all that is committed by now. */
  #turn(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#running = this.#next ?? this.#running;
      this.#next = undefined;
      return this.#persistAll();
    });
    return this.#next;
  }

  /**
   * After a failure nothing lasts any more: the operating system may have dropped what it could not write and
   * would report success the next time.
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
              'The graph store could not put a change on its disk, and must be opened again.',
              { cause },
            );
      throw this.#failure;
    }
    this.#lasting = version;
    this.#lastingCommits = commits;
  }
}
