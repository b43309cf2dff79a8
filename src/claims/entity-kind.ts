import { entityKindNames, kindDeclaration, type EntityKind } from '../model/kinds.js';
import type { ClaimRecord, EntityRecord, MentionRecord } from './records.js';

const kindByPrefix: ReadonlyMap<string, EntityKind> = new Map(
  entityKindNames.map((kind) => [kindDeclaration(kind).prefix, kind]),
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

/** The ids of all entities that claims and mentions are about. */
export function aboutWhom(
  claims: readonly Pick<ClaimRecord, 'subject' | 'object'>[],
  mentions: readonly Pick<MentionRecord, 'entity'>[],
): ReadonlySet<string> {
  return new Set([
    ...claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
    ...mentions.map(({ entity }) => entity),
  ]);
}
