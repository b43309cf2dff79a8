import { createHash } from 'node:crypto';
import type { DatasetContent } from './records.js';

/** Raised when the same content is to lie in the graph in another way, so that it is written again; a dataset keeps its own. */
export const layout = 3;

/** A sum of all that a dataset says and of how we keep it, in hex: equal sums need no writing. */
export function checksumOf(content: DatasetContent): string {
  return createHash('sha256')
    .update(JSON.stringify([layout, content]))
    .digest('hex');
}
