import { inBatches } from '../../shared/batches.js';
import { readIds } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher, name } from '../../store/statement.js';

/** Of these ids those of entities that the graph has, or had until all claims about them were taken back. */
export async function readKnownEntities(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const some of inBatches(ids))
    for (const label of [name('Entity'), name('Retired')])
      for (const id of readIds(
        await read(cypher`MATCH (n:${label}) WHERE n.id IN ${some} RETURN n.id`),
      ))
        known.add(id);
  return known;
}

/** Of these slugs those that an entity has. */
export async function readKnownSlugs(
  read: Read,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = [
    ...(await read(cypher`MATCH (n:Entity) WHERE n.slug IN ${slugs} RETURN n.slug`)),
    ...(await read(cypher`MATCH (n:Retired) WHERE n.slug IN ${slugs} RETURN n.slug`)),
  ];
  return new Set(readIds(rows));
}
