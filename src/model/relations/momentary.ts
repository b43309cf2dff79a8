import { relations } from './index.js';

/** The relations that happen on one day, and may happen again. */
export const momentaryRelations: readonly string[] = relations
  .filter(({ momentary }) => momentary === true)
  .map(({ type }) => type);
