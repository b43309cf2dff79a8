import type { EntityRecord, StatedClaim } from '../records.js';
import { projectLayers, type AboutEntity, type ProjectedLayers } from './layers.js';
import { projectShown, type Shown } from './shown.js';

/** What the graph shows, and beside it what each dataset does alone. */
export interface Projection extends Shown {
  readonly layers: ProjectedLayers;
}

/**
 * The direct layer of these entities, from claims alone: their properties, their names and the relations that
 * start at them, what follows for the claims of which they are the subject, and the same of each dataset by itself. It is
 * whole where all claims are given of which one of the entities is the subject or the object, those of others that may
 * contradict these, and of all mentions whom they are of.
 */
export function project(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
): Projection {
  return { ...projectShown(entities, claims), layers: projectLayers(entities, claims, mentions) };
}
