import { byId } from '../../shared/compare-texts.js';
import { groupBy } from '../../shared/group-by.js';
import { isProjected } from '../preferred.js';
import type { Properties } from '../properties.js';
import type { EntityRecord, StatedClaim } from '../records.js';
import { projectEntity } from './entity-properties.js';
import { projectNames, type ProjectedName } from './names.js';
import { projectRelations, type ProjectedRelation } from './relations.js';

interface ProjectedEntity {
  readonly id: string;
  readonly kind: string;
  readonly properties: Properties;
}

/** What the graph shows: each list sorted by id. */
export interface Projection {
  readonly entities: readonly ProjectedEntity[];
  readonly names: readonly ProjectedName[];
  readonly relations: readonly ProjectedRelation[];
}

/**
 * The direct layer of these entities, from claims alone: their properties, their names and the relations that
 * start at them. It is whole where all claims are given of which one of the entities is the subject or the object.
 * Given the claims of one dataset, it is what that dataset alone says.
 */
export function project(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
): Projection {
  const projected = claims.filter(isProjected);
  const bySubject = groupBy(projected, ({ subject }) => subject);
  const byObject = groupBy(
    projected.filter(({ object, subject }) => object !== subject),
    ({ object }) => object,
  );
  const layers = entities.map((entity) => {
    const said = bySubject.get(entity.id) ?? [];
    const touching = [...said, ...(byObject.get(entity.id) ?? [])];
    return {
      entity: { ...entity, properties: projectEntity(entity, said, touching) },
      names: projectNames(entity.id, said),
      relations: projectRelations(said),
    };
  });
  return {
    entities: layers.map(({ entity }) => entity).sort(byId),
    names: layers.flatMap(({ names }) => names).sort(byId),
    relations: layers.flatMap(({ relations }) => relations).sort(byId),
  };
}
