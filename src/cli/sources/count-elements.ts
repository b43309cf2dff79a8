import type { Selection } from '../../export/index.js';
import { readCount, readerOf } from '../../store/read-row.js';
import { cypher, type Fragment } from '../../store/statement.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { anyRelation } from '../../claims/graph/any-relation.js';

/**
 * Number of elements of an export of the whole graph; undefined for a part of it, whose size is known only after
 * reading it.
 */
export async function countElements(
  store: GraphReader,
  { dataset, chosen }: Selection,
  options: RunOptions,
): Promise<number | undefined> {
  if (dataset !== undefined || chosen !== undefined) return undefined;
  const read = readerOf(store, options);
  const count = (counting: Fragment) => readCount(read, counting);
  const header = 1;
  const documents = await count(cypher`MATCH (d:Document) RETURN count(d) AS documents`);
  const entities = await count(cypher`MATCH (n:Entity) RETURN count(n) AS entities`);
  const direct = await count(
    cypher`MATCH (:Entity)-[r:${anyRelation}]->(:Entity) RETURN count(r) AS relations`,
  );
  return header + documents + entities + direct;
}
