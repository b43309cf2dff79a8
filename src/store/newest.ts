import { isAtLeast } from './graph-version.js';
import type { GraphReader, GraphVersion } from './graph-reader.js';

/**
 * Keeps what is worked out from the whole graph for the store's newest version: made when first asked for, made again
 * when the graph has changed. Never gives what is older than the question, and never makes two at a time: a caller
 * that asks meanwhile waits for the one that is being made.
 */
export class Newest<Made> {
  readonly #store: GraphReader;
  readonly #make: () => Promise<Made>;
  readonly #isLarge: boolean;
  #kept: { readonly version: GraphVersion; readonly made: Made } | undefined;
  #making: Promise<void> | undefined;

  /** @param isLarge the old one goes before a new one is made, so that there are never two in memory. */
  constructor(
    store: GraphReader,
    make: () => Promise<Made>,
    { isLarge = false }: { readonly isLarge?: boolean } = {},
  ) {
    this.#store = store;
    this.#make = make;
    this.#isLarge = isLarge;
  }

  /** The same where it is there already; undefined where it would have to be made. */
  async atHand(): Promise<Made | undefined> {
    const asked = await this.#store.version();
    return this.#kept && isAtLeast(this.#kept.version, asked) ? this.#kept.made : undefined;
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
      if (this.#isLarge) this.#kept = undefined;
      this.#kept = { version, made: await this.#make() };
    } finally {
      this.#making = undefined;
    }
  }
}
