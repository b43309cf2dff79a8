import type { GraphVersion } from '../../store/graph-reader.js';

/** A version in the form of the header `x-graph-version`: the store's id and the number. */
export const versionText = ({ storeId, number }: GraphVersion): string => `${storeId}:${number}`;
