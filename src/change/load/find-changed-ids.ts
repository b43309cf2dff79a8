import type { StatedLines } from '../../claims/graph/stated-lines.js';
import { sortKeys } from '../../shared/canonical-json.js';
import { plainId } from '../../store/layers.js';
import type { Projection } from '../../claims/projection/project.js';
import type { StatedClaim } from '../../claims/records.js';

type Lines = ReadonlyMap<string, string>;

export interface Changed {
  /** The ids of new and changed things. */
  readonly upserted: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** The content of the graph before or after a load. */
export interface LoadSaying {
  /** The statements of the loaded datasets. */
  readonly stated: StatedLines;
  /** All claims about the touched entities, with those that may contradict them. */
  readonly claims: readonly StatedClaim[];
  /** Their projection; its entities are all existing ones. */
  readonly projection: Projection;
}

/**
 * The ids of the claims, documents and entities that differ. An entity or a document counts if its claims or anything derived
 * from them differs, in the whole graph or in the layer of one dataset; a relation counts at both ends.
 */
export function whatChanged(before: LoadSaying, after: LoadSaying): Changed {
  const stated = compareLines(before.stated.claims, after.stated.claims);
  const documents = compareLines(before.stated.documents, after.stated.documents);
  const mentioned = compareLines(before.stated.mentions, after.stated.mentions);
  const followed = compareLines(
    linesOfClaims(before.projection),
    linesOfClaims(after.projection),
  ).upserted;
  const shown = compareLines(linesOfEntities(before.projection), linesOfEntities(after.projection));
  const claims = new Set([...stated.upserted, ...stated.removed, ...followed]);
  const ends = endsOf([...before.claims, ...after.claims], claims);
  const kept = new Set([
    ...after.projection.entities.map(({ id }) => id),
    ...after.stated.documents.keys(),
  ]);
  const others = [...shown.upserted, ...ends, ...mentioned.upserted, ...mentioned.removed];
  return {
    upserted: new Set([
      ...stated.upserted,
      ...followed,
      ...documents.upserted,
      ...others.filter((id) => kept.has(id)),
    ]),
    removed: new Set([...stated.removed, ...documents.removed, ...shown.removed]),
  };
}

function compareLines(before: Lines, after: Lines): Changed {
  const upserted = [...after].filter(([id, line]) => before.get(id) !== line);
  const removed = [...before.keys()].filter((id) => !after.has(id));
  return { upserted: new Set(upserted.map(([id]) => id)), removed: new Set(removed) };
}

function endsOf(claims: readonly StatedClaim[], ids: ReadonlySet<string>): string[] {
  return claims
    .filter(({ id }) => ids.has(id))
    .flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]));
}

function linesOfClaims({ claims }: Projection): Lines {
  return new Map(claims.map(({ id, properties }) => [id, JSON.stringify(properties)]));
}

/** Everything shown of each entity, sorted, since the order of claims is the engine's. */
function linesOfEntities({ entities, names, relations, layers }: Projection): Lines {
  const lines = new Map<string, string[]>(entities.map(({ id }) => [id, []]));
  const add = (id: string, said: unknown) => {
    lines.get(id)?.push(JSON.stringify(said));
  };
  for (const { id, kind, properties } of entities) add(id, [kind, sortKeys(properties)]);
  for (const { entity, properties } of names) add(entity, properties);
  for (const { source, target, properties } of relations) addBoth(add, source, target, properties);
  for (const { entity, properties } of layers.entities) add(entity, sortKeys(properties));
  for (const { entity, properties } of layers.names) add(plainId(entity), properties);
  for (const { source, target, properties } of layers.relations)
    addBoth(add, plainId(source), plainId(target), [source, properties]);
  return new Map([...lines].map(([id, said]) => [id, said.sort().join('\n')]));
}

function addBoth(
  add: (id: string, said: unknown) => void,
  source: string,
  target: string,
  said: unknown,
): void {
  add(source, said);
  if (target !== source) add(target, said);
}
