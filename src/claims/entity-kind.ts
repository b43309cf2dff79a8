import { entityKindNames, entityKinds, type EntityKind } from '../model/kinds.js';
import type { EntityRecord } from './records.js';

const kindByPrefix: ReadonlyMap<string, EntityKind> = new Map(
  entityKindNames.map((kind) => [entityKinds[kind].prefix, kind]),
);

/** The kind named by the prefix of an entity's id; undefined if there is no such kind. */
export function kindOfId(id: string): EntityKind | undefined {
  return kindByPrefix.get(id.slice(0, Math.max(0, id.indexOf(':'))));
}

/** The records of the entities with these ids, sorted by id. Throws for an id without a kind. */
export function entityRecords(ids: Iterable<string>): EntityRecord[] {
  return [...new Set(ids)].sort().map((id) => {
    const kind = kindOfId(id);
    if (kind === undefined) throw new Error(`No kind of entity has the id "${id}".`);
    return { id, kind };
  });
}
