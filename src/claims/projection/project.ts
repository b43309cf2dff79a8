import type { EntityRecord, StatedClaim } from '../records.js';
import { tiesOf } from '../ties.js';
import { projectLayers, type AboutEntity, type ProjectedLayers } from './layers.js';
import { projectShown, type ProjectedEntity, type Shown } from './project-shown.js';

/** The projection of the graph, and that of each dataset's layer. */
export interface Projection extends Shown {
  readonly layers: ProjectedLayers;
  /** Entities without accepted claims and mentions: no list shows them. */
  readonly retired: readonly ProjectedEntity[];
}

/**
 * The direct layer of these entities, from claims with overrides and judgements applied: their properties, their names, the
 * relations that start at them, the derived values of their claims, and the same for each dataset's layer. It is complete if
 * given all claims with one of the entities as subject or object, those of others that may contradict them, and all mentions of
 * the entities.
 */
export function project(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
): Projection {
  const ties = tiesOf(claims);
  const shown = projectShown(entities, claims, ties);
  const isRetired = retiring(claims, mentions);
  return {
    ...shown,
    entities: shown.entities.filter((entity) => !isRetired(entity)),
    layers: projectLayers(entities, claims, mentions, ties),
    retired: shown.entities.filter(isRetired),
  };
}

/** A test whether an entity has nothing left. */
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
