import type { GraphSizes } from '../../../knowledge/graph-sizes.js';

/** Sizes assumed until the graph has been counted: a medium graph, so that nothing is free in the first seconds. */
export const assumedSizes: GraphSizes = {
  nodes: () => 10_000,
  fanOut: () => ({ count: 50_000, most: 10_000, met: 10 }),
  elements: 60_000,
  longestText: 20_000,
};
