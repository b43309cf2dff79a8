import { readText, readTextOrNull, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import { checksumOf } from '../checksum.js';
import { readContent } from './read-content.js';

/**
 * The checksum of each dataset by its id; undefined for one loaded without. The checksum of a curated dataset is computed on
 * demand, so that a change of one claim need not read them all.
 */
export async function readChecksums(read: Read): Promise<ReadonlyMap<string, string | undefined>> {
  const rows = await read(cypher`MATCH (d:Dataset) RETURN d.id, d.checksum, d.kind`);
  const checksums = new Map<string, string | undefined>();
  for (const [held, checksum, kind] of rows) {
    const id = readText(held, 'id');
    const content = kind === 'CURATED' ? await readContent(read, id) : undefined;
    const sum = content ? checksumOf(content) : readTextOrNull(checksum, 'checksum');
    checksums.set(id, sum ?? undefined);
  }
  return checksums;
}
