import type { StatedGraph } from './stated-graph.js';

/**
 * The same function, which works each node of a stated graph out once, as long as the graph is at that version: several
 * numbers start from the same participants, and many editions lead to the same few organisations.
 */
export function remembering<Found extends object>(
  find: (stated: StatedGraph, node: number) => Found,
): (stated: StatedGraph, node: number) => Found {
  const known = new WeakMap<StatedGraph, Map<number, Found>>();
  return (stated, node) => {
    const ofGraph = known.get(stated) ?? new Map<number, Found>();
    known.set(stated, ofGraph);
    const found = ofGraph.get(node) ?? find(stated, node);
    ofGraph.set(node, found);
    return found;
  };
}
