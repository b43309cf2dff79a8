import type { CompactGraph } from '../analysis/compact-graph.js';
import { GraphCache } from '../analysis/graph-cache.js';
import { GraphMetrics } from '../analysis/graph-metrics.js';
import { waitFor } from '../analysis/wait-for.js';
import type { Conflict } from '../claims/conflicts.js';
import { findAllConflicts } from '../claims/graph/find-all-conflicts.js';
import { relations } from '../model/relations/index.js';
import { SearchCache } from '../search/search-cache.js';
import type { SearchIndex } from '../search/search-index.js';
import { Newest } from '../store/newest.js';
import type { GraphStore } from '../store/store.js';
import type { Context } from './context.js';

/** What is worked out from a graph once and kept for many questions, by graph version. */
export interface Knowledge {
  readonly graphs: GraphCache;
  readonly metrics: GraphMetrics;
  readonly names: SearchCache;
  readonly conflicts: Newest<readonly Conflict[]>;
}

/** A question about paths or neighbourhoods ends after this with what it has found. */
export const analysisTimeoutMs = 2_000;
/** Loading goes on where it takes longer, and the graph is there when asked for again. */
const loadTimeoutMs = 10_000;
/** A measure that takes longer goes on, and is there when asked for again. */
export const measureTimeoutMs = 8_000;

const kept = new WeakMap<GraphStore, Knowledge>();

/** The knowledge of the store that a request asks. */
export function knowledgeOf({ store, lastingStore = store }: Context): Knowledge {
  return knowledgeIn(lastingStore);
}

/** Builds the search index before anybody asks, so that the first search does not wait for it. */
export async function prepareSearch(store: GraphStore): Promise<void> {
  await knowledgeIn(store).names.current();
}

function knowledgeIn(store: GraphStore): Knowledge {
  const known = kept.get(store);
  if (known) return known;
  const types = relations.map(({ type }) => type);
  const made = {
    graphs: new GraphCache(store, types),
    metrics: new GraphMetrics(),
    names: new SearchCache(store),
    conflicts: new Newest(store, () => findAllConflicts(store)),
  };
  kept.set(store, made);
  return made;
}

/** Ends what is being worked out from a graph that is no longer asked. */
export function closeKnowledge(store: GraphStore): void {
  kept.get(store)?.metrics.close();
  kept.delete(store);
}

/** The names at the version that the store has now; their index takes seconds after a write to a large graph. */
export function currentNames(context: Context): Promise<SearchIndex> {
  const options = { timeoutMs: loadTimeoutMs, signal: context.signal };
  return waitFor(knowledgeOf(context).names.current(), options);
}

/** The compact graph at the version that the store has now; loading it may take seconds after a write. */
export function currentGraph(
  context: Context,
  { timeoutMs }: { readonly timeoutMs: number | undefined } = { timeoutMs: loadTimeoutMs },
): Promise<CompactGraph> {
  return knowledgeOf(context).graphs.current({ timeoutMs, signal: context.signal });
}
