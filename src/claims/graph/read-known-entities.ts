import { inBatches } from '../../shared/batches.js';
import { readIds } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher, name } from '../../store/statement.js';

/** Nodes by which an id is taken: an entity, one whose claims were all taken back, one that is another by now. */
const knownLabels = [name('Entity'), name('Retired'), name('Alias')];

/** Of these ids those that an entity of the graph has or had, whatever has become of it. */
export async function readKnownEntities(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const some of inBatches(ids))
    for (const label of knownLabels)
      for (const id of readIds(
        await read(cypher`MATCH (n:${label}) WHERE n.id IN ${some} RETURN n.id`),
      ))
        known.add(id);
  return known;
}

/** Of these slugs those that an entity has or had. */
export async function readKnownSlugs(
  read: Read,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const label of knownLabels)
    for (const slug of readIds(
      await read(cypher`MATCH (n:${label}) WHERE n.slug IN ${slugs} RETURN n.slug`),
    ))
      known.add(slug);
  return known;
}
