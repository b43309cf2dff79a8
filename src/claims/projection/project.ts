import type { EntityRecord, StatedClaim } from '../records.js';
import { projectLayers, type AboutEntity, type ProjectedLayers } from './layers.js';
import { projectShown, type ProjectedEntity, type Shown } from './project-shown.js';

/** What the graph shows, and beside it what each dataset does alone. */
export interface Projection extends Shown {
  readonly layers: ProjectedLayers;
  /** Beside the entities those of which all claims were taken back and that no document mentions: no list shows them. */
  readonly retired: readonly ProjectedEntity[];
}

/**
 * The direct layer of these entities, from claims alone, as curators decided over them: their properties, their names and the relations that
 * start at them, what follows for the claims of which they are the subject, and the same of each dataset by itself. It is
 * whole where all claims are given of which one of the entities is the subject or the object, those of others that may
 * contradict these, and of all mentions whom they are of.
 */
export function project(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
): Projection {
  const shown = projectShown(entities, claims);
  const isRetired = retiring(claims, mentions);
  return {
    ...shown,
    entities: shown.entities.filter((entity) => !isRetired(entity)),
    layers: projectLayers(entities, claims, mentions),
    retired: shown.entities.filter(isRetired),
  };
}

/** Tells of an entity whether nothing about it stands any more. */
function retiring(
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
): (entity: Pick<EntityRecord, 'id'>) => boolean {
  const claimed = new Set<string>();
  const held = new Set(mentions.map(({ entity }) => entity));
  for (const { subject, object, status } of claims)
    for (const end of object === null ? [subject] : [subject, object])
      (status === 'ACCEPTED' ? held : claimed).add(end);
  return ({ id }) => claimed.has(id) && !held.has(id);
}
