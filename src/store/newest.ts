import { isAtLeast } from './graph-version.js';
import type { GraphReader, GraphVersion } from './graph-reader.js';

/** Updates a derived value after changes of the graph, if that is cheaper than a rebuild. */
export interface Follower<Made, Delta> {
  /**
   * All changes since the value's version, read before any of it is touched; undefined if it is to be rebuilt. They may
   * reach a later version than requested, as a value may.
   */
  read(made: Made, from: GraphVersion, to: GraphVersion): Promise<Delta | undefined>;
  /** The updated value: the same object, which is discarded on failure, or another in its place. */
  apply(made: Made, delta: Delta): Promise<Made>;
}

interface Options<Made> {
  readonly isLarge?: boolean;
  readonly follow?: Follower<Made, unknown>;
}

/**
 * Keeps a value derived from the whole graph for the store's newest version. It is made on first use, and updated or
 * rebuilt when the graph has changed. It is never older than the question, and never made twice at a time: simultaneous
 * callers share the work.
 */
export class Newest<Made> {
  readonly #store: GraphReader;
  readonly #make: () => Promise<Made>;
  readonly #isLarge: boolean;
  readonly #follow: Follower<Made, unknown> | undefined;
  #kept: { readonly version: GraphVersion; readonly made: Made } | undefined;
  #making: Promise<void> | undefined;

  /** @param isLarge drops the old value before a rebuild, so that memory never holds two */
  constructor(
    store: GraphReader,
    make: () => Promise<Made>,
    { isLarge = false, follow }: Options<Made> = {},
  ) {
    this.#store = store;
    this.#make = make;
    this.#isLarge = isLarge;
    this.#follow = follow;
  }

  /** True if a value was made, of whatever version: the newest one may follow from it. */
  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  /** The value if it is present; undefined if it would have to be made. */
  async atHand(): Promise<Made | undefined> {
    const asked = await this.#store.version();
    return this.#kept && isAtLeast(this.#kept.version, asked) ? this.#kept.made : undefined;
  }

  /** The result of `atHand` if known synchronously; undefined also if the store must be asked for its version. */
  get atOnce(): Made | undefined {
    const asked = this.#store.versionAtHand?.();
    if (asked === undefined || this.#kept === undefined) return undefined;
    return isAtLeast(this.#kept.version, asked) ? this.#kept.made : undefined;
  }

  /** The value for the store's current version, or a later one. Fails as its making fails. */
  async current(): Promise<Made> {
    let asked = await this.#store.version();
    for (;;) {
      if (this.#kept && isAtLeast(this.#kept.version, asked)) return this.#kept.made;
      await (this.#making ??= this.#renew());
      // A graph restored from a backup meanwhile may never reach its earlier version.
      const now = await this.#store.version();
      if (!isAtLeast(now, asked)) asked = now;
    }
  }

  async #renew(): Promise<void> {
    try {
      // The version is read first, so that a write meanwhile makes the value newer than its version, never older.
      const version = await this.#store.version();
      const followed = await this.#followTo(version);
      if (followed !== undefined) {
        this.#kept = { version, made: followed };
        return;
      }
      if (this.#isLarge) this.#kept = undefined;
      this.#kept = { version, made: await this.#make() };
    } finally {
      this.#making = undefined;
    }
  }

  /** The kept value updated to a later version; undefined if none can be. */
  async #followTo(version: GraphVersion): Promise<Made | undefined> {
    const kept = this.#kept;
    if (!kept || !this.#follow || !isAtLeast(version, kept.version)) return undefined;
    const delta = await this.#follow.read(kept.made, kept.version, version);
    if (delta === undefined) return undefined;
    this.#kept = undefined;
    return this.#follow.apply(kept.made, delta);
  }
}
