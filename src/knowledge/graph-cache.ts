import type { RelationType } from '../model/relations/index.js';
import { Newest, type Follower } from '../store/newest.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { GraphDelta } from '../analysis/graph/graph-delta.js';
import { mergeGraph } from '../analysis/graph/merge-graph.js';
import { loadGraph } from '../analysis/load-graph.js';
import { readDelta } from '../analysis/read-delta.js';
import { readTouched } from './read-touched.js';
import { waitFor } from './wait-for.js';

/** Keeps the compact graph of the store's newest version: loaded on first use, with changes merged into it. */
export class GraphCache {
  readonly #newest: Newest<CompactGraph>;

  /** @param types the types of relation that belong to the domain. */
  constructor(store: GraphReader, types: readonly RelationType[]) {
    const follow: Follower<CompactGraph, GraphDelta> = {
      read: (graph) => readDelta(store, graph, (from, to) => readTouched(store, from, to)),
      apply: mergeGraph,
    };
    this.#newest = new Newest(store, () => loadGraph(store, { types }), { isLarge: true, follow });
  }

  /** The graph at the store's current version or a later one, if it is loaded already. */
  atHand(): Promise<CompactGraph | undefined> {
    return this.#newest.atHand();
  }

  /**
   * The graph at the store's current version or a later one. Fails like `loadGraph`, and with `DEADLINE_EXCEEDED` if loading
   * takes longer than the caller waits; loading then continues.
   */
  current(options: RunOptions = {}): Promise<CompactGraph> {
    return waitFor(this.#newest.current(), options);
  }
}
