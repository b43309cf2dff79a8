import { groupBy } from '../../claims/group-by.js';
import { bucketOf } from '../../claims/ids.js';
import { isProjected } from '../../claims/preferred.js';
import { project } from '../../claims/projection.js';
import { projectRelations } from '../../claims/projection/relations.js';
import type { ProvenClaim } from './claims.js';
import type { Facts } from './facts.js';
import { readEntityRecords } from './records.js';
import { readStoredEntities, readStoredRelations } from './stored.js';
import type { EntityPart, Read, RelationPart } from './part.js';

/** An entity of the direct layer without its claims. */
export interface EntityFacts {
  readonly facts: Facts;
  readonly names: readonly Facts[];
}

/** The entities of a part as the graph shows them, or as the claims of one dataset alone would. */
export async function readEntityFacts(
  read: Read,
  part: EntityPart,
  claims: Promise<readonly ProvenClaim[]>,
): Promise<readonly EntityFacts[]> {
  const { dataset } = part;
  if (dataset === undefined) return readStoredEntities(read, part);
  const records = await readEntityRecords(read, part, dataset);
  const projection = project(
    records,
    (await claims).map(({ stated }) => stated),
  );
  const names = groupBy(projection.names, ({ entity }) => entity);
  return projection.entities.map(({ id, properties }) => ({
    // It may be in the dataset by a relation to it alone, which no literal claim tells.
    facts: new Map(Object.entries({ ...properties, datasets: [dataset] })),
    names: (names.get(id) ?? []).map((name) => new Map(Object.entries(name.properties))),
  }));
}

/** The relations of a part as the graph shows them, or as the claims of one dataset alone would. */
export async function readRelationFacts(
  read: Read,
  part: RelationPart,
  claims: Promise<readonly ProvenClaim[]>,
): Promise<readonly Facts[]> {
  if (part.dataset === undefined) return readStoredRelations(read, part);
  const projected = (await claims).map(({ stated }) => stated).filter(isProjected);
  return projectRelations(projected).map(({ properties, type, source, target }) => {
    const bucket = bucketOf(source);
    return new Map(Object.entries({ ...properties, type, source, target, bucket }));
  });
}
