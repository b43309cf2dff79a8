import { changesBetween } from '../claims/log/read-changes.js';
import { kindOfId } from '../claims/entity-kind.js';
import type { GraphReader, GraphVersion } from '../store/graph-reader.js';

/**
 * The ids of the entities that may have changed between two versions of a graph: those that all changes between name
 * together. Undefined where that is not known, as one of them may have changed anything, or is not recorded.
 */
export async function readTouched(
  store: GraphReader,
  from: GraphVersion,
  to: GraphVersion,
): Promise<ReadonlySet<string> | undefined> {
  if (from.storeId !== to.storeId) return undefined;
  const changes = await changesBetween(store, from.number, to.number);
  if (changes === undefined) return undefined;
  const touched = new Set<string>();
  for (const { upserted, removed } of changes)
    for (const ids of [upserted, removed])
      for (const id of ids) if (kindOfId(id) !== undefined) touched.add(id);
  return touched;
}
