import { definitionsOf } from './definitions.js';
import type { RunOptions } from './graph-reader.js';
import type { GraphStore } from './graph-store.js';

/**
 * Makes what the graph misses of its constraints and indexes. To be run at every start, also by several processes at
 * once; a graph that has them all is left as it is.
 */
export async function migrate(
  store: GraphStore,
  kinds: readonly string[],
  options?: RunOptions,
): Promise<void> {
  await store.define(definitionsOf(kinds), options);
}
