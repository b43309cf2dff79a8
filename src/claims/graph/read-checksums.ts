import { readText, readTextOrNull } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher } from '../../store/statement.js';

/** The checksum of each dataset in the graph by the dataset's id; undefined where it was loaded without one. */
export async function readChecksums(read: Read): Promise<ReadonlyMap<string, string | undefined>> {
  const rows = await read(cypher`MATCH (d:Dataset) RETURN d.id, d.checksum`);
  return new Map(
    rows.map(([id, checksum]) => [
      readText(id, 'id'),
      readTextOrNull(checksum, 'checksum') ?? undefined,
    ]),
  );
}
