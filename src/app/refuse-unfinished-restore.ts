import { hasUnfinishedRestore } from '../archive/index.js';
import { KnownError } from '../shared/errors.js';
import type { GraphReader } from '../store/graph-reader.js';

/**
 * Lets nobody take half a graph for a whole one.
 *
 * @throws KnownError `CONFLICT` where a restore into the graph has begun and not ended
 */
export async function refuseUnfinishedRestore(store: GraphReader): Promise<void> {
  if (!(await hasUnfinishedRestore(store))) return;
  throw new KnownError(
    'CONFLICT',
    'A restore into this graph has begun and not ended, so it holds only part of the archive: run "multaqa restore" with the same archive again.',
  );
}
