import { isAtLeast } from '../store/graph-version.js';
import type { GraphStore } from '../store/store.js';
import type { CompactGraph } from './compact-graph.js';
import { loadGraph } from './load-graph.js';
import { waitFor } from './wait-for.js';
import type { WaitOptions } from './wait-for.js';

/**
 * Keeps the compact graph of the store's newest version. Never gives a graph that is older than the
 * question, and never builds two at a time: who asks meanwhile waits for the build that is under way.
 */
export class GraphCache {
  readonly #store: GraphStore;
  readonly #types: readonly string[];
  #kept: CompactGraph | null = null;
  #build: Promise<CompactGraph> | null = null;

  /** @param types the types of relation that belong to the domain. */
  constructor(store: GraphStore, types: readonly string[]) {
    this.#store = store;
    this.#types = types;
  }

  /**
   * The graph at the version that the store has now, or at a later one. Fails as `loadGraph` does, and with
   * `DEADLINE_EXCEEDED` where loading takes longer than the caller waits: it goes on without them.
   */
  current(options: WaitOptions = {}): Promise<CompactGraph> {
    return waitFor(this.#findNewest(), options);
  }

  async #findNewest(): Promise<CompactGraph> {
    const asked = await this.#store.version();
    for (;;) {
      if (this.#kept !== null && isAtLeast(this.#kept.version, asked)) return this.#kept;
      await (this.#build ??= this.#load());
    }
  }

  async #load(): Promise<CompactGraph> {
    try {
      // The old graph goes first, so that there are never two in memory.
      this.#kept = null;
      this.#kept = await loadGraph(this.#store, { types: this.#types });
      return this.#kept;
    } finally {
      this.#build = null;
    }
  }
}
