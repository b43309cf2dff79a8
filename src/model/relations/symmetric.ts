import { relations } from './index.js';

/** The relations that read the same from both ends. */
export const symmetricRelations: readonly string[] = relations
  .filter(({ symmetric }) => symmetric === true)
  .map(({ type }) => type);

/** The source and the target of a relation; of a symmetric one, whichever is stated, the source is the first by its id. */
export function inOrder(type: string, source: string, target: string): readonly [string, string] {
  return source > target && symmetricRelations.includes(type) ? [target, source] : [source, target];
}
