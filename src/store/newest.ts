import { isAtLeast } from './graph-version.js';
import type { GraphReader, GraphVersion } from './graph-reader.js';

/** How what was made follows changes of the graph, where that is less work than to make it anew. */
export interface Follower<Made, Delta> {
  /**
   * All that changed since a version at which it was made, read before anything of it is touched; undefined where it is to
   * be made anew. It may be at a later version than it is asked to come to, as what is made may be.
   */
  read(made: Made, from: GraphVersion, to: GraphVersion): Promise<Delta | undefined>;
  /** What it becomes: itself brought up to date, which is not used where that fails, or another in its place. */
  apply(made: Made, delta: Delta): Promise<Made>;
}

interface Options<Made> {
  readonly isLarge?: boolean;
  readonly follow?: Follower<Made, unknown>;
}

/**
 * Keeps what is worked out from the whole graph for the store's newest version: made when first asked for, brought up to
 * date or made again when the graph has changed. Never gives what is older than the question, and never makes two at a time: a caller
 * that asks meanwhile waits for the one that is being made.
 */
export class Newest<Made> {
  readonly #store: GraphReader;
  readonly #make: () => Promise<Made>;
  readonly #isLarge: boolean;
  readonly #follow: Follower<Made, unknown> | undefined;
  #kept: { readonly version: GraphVersion; readonly made: Made } | undefined;
  #making: Promise<void> | undefined;

  /** @param isLarge the old one goes before one is made anew, so that there are never two in memory. */
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

  /** The same where it is there already; undefined where it would have to be made. */
  async atHand(): Promise<Made | undefined> {
    const asked = await this.#store.version();
    return this.#kept && isAtLeast(this.#kept.version, asked) ? this.#kept.made : undefined;
  }

  /** What `atHand` gives where that is known at once; undefined too where the store must be asked for its version. */
  get atOnce(): Made | undefined {
    const asked = this.#store.versionAtHand?.();
    if (asked === undefined || this.#kept === undefined) return undefined;
    return isAtLeast(this.#kept.version, asked) ? this.#kept.made : undefined;
  }

  /** What belongs to the version that the store has now, or to a later one. Fails as making it fails. */
  async current(): Promise<Made> {
    let asked = await this.#store.version();
    for (;;) {
      if (this.#kept && isAtLeast(this.#kept.version, asked)) return this.#kept.made;
      await (this.#making ??= this.#renew());
      // A graph that was restored from a backup meanwhile never comes to where it was before.
      const now = await this.#store.version();
      if (!isAtLeast(now, asked)) asked = now;
    }
  }

  async #renew(): Promise<void> {
    try {
      // The version is read first: a write meanwhile makes the new one newer than it says, never older.
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

  /** The kept one at a later version; undefined where there is none that could follow. */
  async #followTo(version: GraphVersion): Promise<Made | undefined> {
    const kept = this.#kept;
    if (!kept || !this.#follow || !isAtLeast(version, kept.version)) return undefined;
    const delta = await this.#follow.read(kept.made, kept.version, version);
    if (delta === undefined) return undefined;
    this.#kept = undefined;
    return this.#follow.apply(kept.made, delta);
  }
}
