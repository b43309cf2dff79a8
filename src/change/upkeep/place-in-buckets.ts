import { bucketCount } from '../../store/buckets.js';
import { readIds } from '../../store/read-row.js';
import { cypher, name, toStatement, type Fragment } from '../../store/statement.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { bucketOf } from '../../claims/ids.js';
import { keepUp } from './remake.js';
import { inBatches } from '../../shared/batches.js';

const labels = ['Entity', 'Claim'] as const;

/** Ids of the nodes of each kind without a bucket, which a read of the whole graph would skip. */
export async function readUnplaced(
  store: GraphReader,
  options?: RunOptions,
): Promise<readonly { readonly label: string; readonly ids: readonly string[] }[]> {
  const unplaced = [];
  for (const label of labels) {
    const rows = await store.read(toStatement(matchUnplaced(label)), options);
    unplaced.push({ label, ids: readIds(rows) });
  }
  return unplaced;
}

/** Puts nodes without a bucket into their buckets. */
export async function placeInBuckets(store: GraphStore, options?: RunOptions): Promise<void> {
  for (const { label, ids } of await readUnplaced(store, options))
    for (const some of inBatches(ids)) {
      const rows = some.map((id) => ({ id, bucket: bucketOf(id) }));
      const placing = toStatement(
        cypher`UNWIND ${rows} AS row MATCH (n:${name(label)} {id: row.id}) SET n.bucket = row.bucket`,
      );
      await keepUp(store, 'PLACE_IN_BUCKETS', () => Promise.resolve([placing]), options);
    }
}

function matchUnplaced(label: string): Fragment {
  return cypher`MATCH (n:${name(label)}) WHERE n.bucket IS NULL OR n.bucket < 0 OR n.bucket >= ${bucketCount} RETURN n.id`;
}
