import { shareBuckets } from './buckets.js';
import { readCount, readerOf } from './read-row.js';
import { cypher } from './statement.js';
import type { GraphReader, RunOptions } from './graph-reader.js';

/** All buckets in equal shares with about this many entities each. */
export async function shareEntities(
  store: GraphReader,
  perShare: number,
  options?: RunOptions,
): Promise<readonly (readonly number[])[]> {
  const counting = cypher`MATCH (n:Entity) RETURN count(n) AS entities`;
  return shareBuckets(await readCount(readerOf(store, options), counting), perShare);
}
