import { inBatches } from '../../shared/batches.js';
import { readIds, type Read } from '../../store/read-row.js';
import { cypher, name } from '../../store/statement.js';

/** Labels of nodes that occupy an id: an entity, a retired one, a redirect. */
const knownLabels = [name('Entity'), name('Retired'), name('Alias')];

/** The ids among these that an entity of the graph has or had. */
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

/** The slugs among these that an entity has or had. */
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
