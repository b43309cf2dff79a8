import { findAllConflicts, followConflicts } from '../claims/graph/find-all-conflicts.js';
import type { Conflict } from '../claims/conflicts/conflict.js';
import { Newest } from '../store/newest.js';
import type { GraphReader } from '../store/graph-reader.js';
import { readTouched } from './read-touched.js';

/** Maximum touched entities for an update; beyond it all conflicts are computed anew. */
const maxTouched = 1000;

/**
 * Keeps the conflicts of the store's newest version: computed on first use, then updated for the entities that changes touch.
 */
export function newestConflicts(store: GraphReader): Newest<readonly Conflict[]> {
  return new Newest<readonly Conflict[]>(store, () => findAllConflicts(store), {
    follow: {
      async read(before, from, to) {
        const touched = await readTouched(store, from, to);
        if (touched === undefined || touched.size > maxTouched) return undefined;
        return followConflicts(store, before, touched);
      },
      apply: (_, found: readonly Conflict[]) => Promise.resolve(found),
    },
  });
}
