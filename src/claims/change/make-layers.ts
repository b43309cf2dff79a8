import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readCount, readerOf } from '../../store/read.js';
import { cypher } from '../../store/statement.js';
import { rebuildProjection } from './rebuild-projection.js';

/**
 * Makes what each dataset shows alone in a graph that does not have it, or only a part, because an earlier version of
 * this program wrote it; a graph that has it is left as it is.
 */
export async function makeLayers(store: GraphStore, options?: RunOptions): Promise<void> {
  if (await hasLayers(store, options)) return;
  await rebuildProjection(store, options);
}

/** Whether every dataset that speaks of an entity has the entity in its layer; a graph without claims needs none. */
async function hasLayers(store: GraphReader, options?: RunOptions): Promise<boolean> {
  const read = readerOf(store, options);
  const wanted = await readCount(
    read,
    cypher`MATCH (n:Entity) RETURN coalesce(sum(size(n.datasets)), 0)`,
  );
  const held = await readCount(
    read,
    cypher`MATCH (s:Scoped) WHERE s.sortAr IS NOT NULL RETURN count(s)`,
  );
  if (wanted === held) return true;
  const claims = await read(cypher`MATCH (c:Claim) RETURN c.id LIMIT 1`);
  return claims.length === 0;
}
