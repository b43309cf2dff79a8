import type { UndirectedGraph } from 'graphology';
import { uint32At } from '../graph/typed-read.js';
import { visitsOf, type Projection } from '../measures/projection.js';

/**
 * As much of a graphology graph as its method of Louvain reads, over the projection itself: a graph of objects takes a third of
 * the time of a run. Its nodes are numbers in the given order, its edges those of each node to later ones.
 */
export function asGraphology(projection: Projection, nodes: Uint32Array): UndirectedGraph {
  const { starts, neighbours } = projection;
  const order = nodes.length;
  const graph = {
    type: 'undirected',
    multi: false,
    order,
    size: (visitsOf(projection) - order) / 2,
    // By these three graphology knows a graph.
    selfLoopCount: 0,
    addUndirectedEdgeWithKey: Object,
    dropNode: Object,
    undirectedDegreeWithoutSelfLoops: (node: number) =>
      uint32At(starts, node + 1) - uint32At(starts, node),
    forEachNode: (visit: (node: number) => void) => {
      for (const node of nodes) visit(node);
    },
    forEachEdge: (visit: (edge: null, attributes: null, from: number, to: number) => void) => {
      for (const node of nodes)
        for (let place = uint32At(starts, node); place < uint32At(starts, node + 1); place++) {
          const neighbour = uint32At(neighbours, place);
          if (node < neighbour) visit(null, null, node, neighbour);
        }
    },
  };
  return graph as unknown as UndirectedGraph;
}
