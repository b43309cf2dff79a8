import { getOrMake } from '#text/get-or-make.js';
import { countClaims, type ClaimCounts } from '../statistics/count-claims.js';
import type { StatedGraph } from '../statistics/stated-graph.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { isSameVersion } from '../store/graph-version.js';

const noClaims: ClaimCounts = { claims: 0, quoted: 0, noted: 0, documents: 0 };

/** Keeps claim counts of editions as long as the stated graph of the same version and dataset is kept. */
export class ClaimCountCache {
  readonly #kept = new WeakMap<StatedGraph, Map<string, ClaimCounts>>();

  /**
   * Claim counts of editions at the version of the stated graph, in the order of their ids; one statement reads all that are
   * missing. If the store has been written to since, the counts are current and not kept.
   */
  async find(
    store: GraphReader,
    stated: StatedGraph,
    editions: readonly string[],
    options: RunOptions,
  ): Promise<readonly ClaimCounts[]> {
    const known = getOrMake(this.#kept, stated, () => new Map<string, ClaimCounts>());
    const missing = editions.filter((id) => !known.has(id));
    if (missing.length === 0) return editions.map((id) => known.get(id) ?? noClaims);
    const counted = await countClaims(store, missing, stated.dataset, options);
    const now = await store.version({ ...options, anew: true });
    const counts = isSameVersion(now, stated.graph.version) ? known : new Map(known);
    for (const [id, count] of counted) counts.set(id, count);
    return editions.map((id) => counts.get(id) ?? noClaims);
  }
}
