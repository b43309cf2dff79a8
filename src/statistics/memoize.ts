import { getOrMake } from '#text/get-or-make.js';
import type { StatedGraph } from './stated-graph.js';

/**
 * The same function with its results kept for each node of a stated graph at its version. Several numbers start from the same
 * participants, and many editions lead to the same few organisations.
 */
export function memoize<Found extends object>(
  find: (stated: StatedGraph, node: number) => Found,
): (stated: StatedGraph, node: number) => Found {
  const known = new WeakMap<StatedGraph, Map<number, Found>>();
  return (stated, node) => {
    const ofGraph = getOrMake(known, stated, () => new Map<number, Found>());
    return getOrMake(ofGraph, node, () => find(stated, node));
  };
}
