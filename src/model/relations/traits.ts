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

/** The source and the target of a relation; of a symmetric one, whichever is stated, the source is the first by its id. */
export function inOrder(type: string, source: string, target: string): readonly [string, string] {
  return source > target && symmetricRelations.includes(type) ? [target, source] : [source, target];
}
