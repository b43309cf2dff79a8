import type { GraphSizes } from '../../../knowledge/graph-sizes.js';

/**
 * Taken for the sizes of a graph until it has been counted: those of one that is neither small nor large, so that nothing
 * is for nothing in its first seconds.
 */
export const assumedSizes: GraphSizes = {
  nodes: () => 10_000,
  fanOut: () => ({ count: 50_000, most: 10_000, met: 10 }),
  elements: 60_000,
  longestText: 20_000,
};
