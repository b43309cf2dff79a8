import { invariant } from '../shared/errors.js';
import { readGraphVersion, toVersion } from '../store/graph-version.js';
import type { GraphStore, GraphVersion, RunOptions } from '../store/store.js';

/** The version of the graph as the engine has it now; `store.version()` may be a second old where others write too. */
export async function readVersion(store: GraphStore, options: RunOptions): Promise<GraphVersion> {
  await store.version(options); // makes it where a graph has none
  const version = toVersion(await store.read(readGraphVersion(), options));
  invariant(version !== undefined, 'a version that was made can be read');
  return version;
}
