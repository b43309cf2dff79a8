import { relations } from './index.js';

/** The relations that read the same from both ends. */
export const symmetricRelations: readonly string[] = relations
  .filter(({ symmetric }) => symmetric === true)
  .map(({ type }) => type);

/** The relations for having a target alone or jointly, such as for hosting an edition. */
export const sharedRelations: readonly string[] = relations.flatMap(({ type, jointly }) =>
  jointly === undefined ? [] : [type, jointly],
);

/** The relations that happen on one day, and may happen again. */
export const momentaryRelations: readonly string[] = relations
  .filter(({ momentary }) => momentary === true)
  .map(({ type }) => type);

/** The relations that an entity has once, such as the city in which an edition was held. */
export const singleRelations: readonly string[] = relations
  .filter(({ once }) => once === true)
  .map(({ type }) => type);

/** The roles that one person at a time has at an organisation, with their relations. */
export const offices = relations.flatMap(({ type, offices: keys = [] }) =>
  keys.map((role) => ({ predicate: type, role })),
);

/** The relation for having a target alone, of that or of the joint relation; undefined for others. */
export function soleRelationOf(type: string): string | undefined {
  return relations.find(
    (each) => each.jointly !== undefined && (each.type === type || each.jointly === type),
  )?.type;
}

/** The source and the target of a relation; of a symmetric one, whichever is stated, the source is the first by its id. */
export function inOrder(type: string, source: string, target: string): readonly [string, string] {
  return source > target && symmetricRelations.includes(type) ? [target, source] : [source, target];
}
