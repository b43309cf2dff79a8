import { createHash } from 'node:crypto';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { DatasetContent } from './records.js';

/** Version of the stored form; raised to write equal content again. A dataset stores the version used. */
export const layout = 7;

/**
 * Checksum in hex of a dataset's content and its stored form: an equal one needs no writing. It is the same for content read
 * from files or from a graph, in any order of properties.
 */
export function checksumOf(content: DatasetContent): string {
  return createHash('sha256')
    .update(toCanonicalJson([layout, content]))
    .digest('hex');
}
