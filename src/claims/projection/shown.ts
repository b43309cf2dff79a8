import { byId } from '../../shared/compare-texts.js';
import { groupBy } from '../../shared/group-by.js';
import { isProjected } from '../preferred.js';
import type { Properties } from '../properties.js';
import type { EntityRecord, StatedClaim } from '../records.js';
import { projectEntity } from './entity-properties.js';
import { projectNames, type ProjectedName } from './names.js';
import { projectRelations, type ProjectedRelation } from './relations.js';

export interface ProjectedEntity {
  readonly id: string;
  readonly kind: string;
  readonly properties: Properties;
}

/** What some claims show: each list sorted by id. */
export interface Shown {
  readonly entities: readonly ProjectedEntity[];
  readonly names: readonly ProjectedName[];
  readonly relations: readonly ProjectedRelation[];
}

/**
 * What claims show of these entities: their properties, their names and the relations that start at them. Given the
 * claims of one dataset, it is what that dataset alone says.
 */
export function projectShown(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
): Shown {
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
