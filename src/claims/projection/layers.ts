import { datasetsOf } from '../apply-decisions.js';
import { byId } from '#text/compare-texts.js';
import { getOrMake } from '#text/get-or-make.js';
import { groupBy } from '#text/group-by.js';
import { layerId, layerOrder } from '../../store/layers.js';
import { presentProperties, type Properties, type PropertyValue } from '../properties.js';
import type { EntityRecord, StatedClaim } from '../records.js';
import type { Ties } from '../ties.js';
import type { ProjectedName } from './names.js';
import { projectDirect, type ProjectedEntity } from './project-shown.js';
import type { ProjectedRelation } from './relations.js';

/** A record that a dataset has a claim or mention of an entity. */
export interface AboutEntity {
  readonly dataset: string;
  readonly entity: string;
}

/** An entity in the layer of one dataset; without an accepted claim it has no order keys, and no list shows it. */
export interface ScopedEntity extends ProjectedEntity {
  /** The id of the entity itself; `id` is that of the node. */
  readonly entity: string;
}

/** The layers of some datasets, with the ids of nodes there. */
export interface ProjectedLayers {
  readonly entities: readonly ScopedEntity[];
  readonly names: readonly ProjectedName[];
  readonly relations: readonly ProjectedRelation[];
}

/** The projection of these entities in the layer of each dataset that has claims or mentions of them. */
export function projectLayers(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
  ties: Ties,
): ProjectedLayers {
  const mentioned = groupBy(mentions, ({ dataset }) => dataset);
  const stated = groupBy(claims, ({ dataset }) => dataset);
  const datasets = [...new Set([...datasetsOf(claims), ...mentioned.keys()])];
  const layers = datasets.map((dataset) =>
    projectLayer(dataset, entities, {
      claims: stated.get(dataset) ?? [],
      mentions: mentioned.get(dataset) ?? [],
      ties,
    }),
  );
  return {
    entities: layers.flatMap((layer) => layer.entities).sort(byId),
    names: layers.flatMap(({ names }) => names).sort(byId),
    relations: layers
      .flatMap(({ relations }) => relations)
      .sort((a, b) => byId(a, b) || byId({ id: a.source }, { id: b.source })),
  };
}

/** The claims and mentions of one dataset. */
interface OfDataset {
  readonly claims: readonly StatedClaim[];
  readonly mentions: readonly AboutEntity[];
  readonly ties: Ties;
}

function projectLayer(
  dataset: string,
  entities: readonly EntityRecord[],
  { claims, mentions, ties }: OfDataset,
): ProjectedLayers {
  const about = new Set(mentions.map(({ entity }) => entity));
  for (const { subject, object } of claims) {
    about.add(subject);
    if (object !== null) about.add(object);
  }
  const shown = projectDirect(
    entities.filter(({ id }) => about.has(id)),
    claims,
    ties,
  );
  return {
    entities: shown.entities.map((entity) => toScoped(dataset, entity)),
    names: shown.names.map((name) =>
      getOrMake(scopedNames, name, () => toScopedName(dataset, name)),
    ),
    relations: shown.relations.map((relation) => ({
      ...relation,
      source: layerId(dataset, relation.source),
      target: layerId(dataset, relation.target),
    })),
  };
}

/** The names of layers by those that they are made of: of one claim, so of one dataset, or made for this layer alone. */
const scopedNames = new WeakMap<ProjectedName, ProjectedName>();

function toScopedName(dataset: string, { id, entity, properties }: ProjectedName): ProjectedName {
  const own = layerId(dataset, id);
  return { id: own, entity: layerId(dataset, entity), properties: { ...properties, id: own } };
}

function toScoped(dataset: string, { id, kind, properties }: ProjectedEntity): ScopedEntity {
  const { sortAr, sortEn, ...rest } = properties;
  const own = layerId(dataset, id);
  const isShown = isList(properties['datasets']) && properties['datasets'].length > 0;
  const orderOf = (key: PropertyValue | undefined): string | null =>
    isShown ? layerOrder(dataset, String(key)) : null;
  const scoped: Properties = presentProperties({
    ...rest,
    id: own,
    entityId: id,
    dataset,
    sortAr: orderOf(sortAr),
    sortEn: orderOf(sortEn),
  });
  return { id: own, entity: id, kind, properties: scoped };
}

function isList(value: PropertyValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
