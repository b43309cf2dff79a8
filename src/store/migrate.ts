import { definitionsOf } from './definitions.js';
import type { RunOptions } from './graph-reader.js';
import type { GraphStore } from './graph-store.js';

/**
 * Creates the missing constraints and indexes of the graph. To be run at every start, also by several processes at
 * once; a complete graph stays as it is.
 */
export async function migrate(
  store: GraphStore,
  kinds: readonly string[],
  options?: RunOptions,
): Promise<void> {
  await store.define(definitionsOf(kinds), options);
}
