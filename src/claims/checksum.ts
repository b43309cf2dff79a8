import { createHash } from 'node:crypto';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { DatasetContent } from './records.js';

/** Raised when the same content is to lie in the graph in another way, so that it is written again; a dataset keeps its own. */
export const layout = 4;

/**
 * A sum of all that a dataset says and of how we keep it, in hex: equal sums need no writing. The same for what was read of
 * files and what was read of a graph, whatever the order of its properties.
 */
export function checksumOf(content: DatasetContent): string {
  return createHash('sha256')
    .update(toCanonicalJson([layout, content]))
    .digest('hex');
}
