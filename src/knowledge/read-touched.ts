import { changesBetween } from '../claims/log/read-changes.js';
import { kindOfId } from '../claims/ids.js';
import type { GraphReader, GraphVersion } from '../store/graph-reader.js';

/**
 * The ids of the entities that may have changed between two versions: those named by all changes in between. Undefined if a
 * change may have touched anything, or is not recorded.
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
