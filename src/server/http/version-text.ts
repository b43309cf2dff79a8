import type { GraphVersion } from '../../store/graph-reader.js';

/** A version as the header `x-graph-version` has it: of which store, and its number there. */
export const versionText = ({ storeId, number }: GraphVersion): string => `${storeId}:${number}`;
