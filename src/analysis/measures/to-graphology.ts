import { UndirectedGraph } from 'graphology';
import { uint32At } from '../graph/typed-read.js';
import { listNodes } from './projection.js';
import type { Projection } from './projection.js';

/** The projection as a graphology graph, with nodes added in this order; a node's key is its index. */
export function toGraphology(
  projection: Projection,
  nodes = listNodes(projection),
): UndirectedGraph {
  const { starts, neighbours } = projection;
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const node of nodes)
    for (let i = uint32At(starts, node); i < uint32At(starts, node + 1); i++) {
      const neighbour = uint32At(neighbours, i);
      if (node < neighbour) graph.addUndirectedEdge(node, neighbour);
    }
  return graph;
}

/** Graphology's values by key, as a list by index. */
export function readByNumber(
  values: Readonly<Record<string, number>>,
  order: number,
): Float64Array<ArrayBuffer> {
  return new Float64Array(order).map((_, node) => values[node] ?? 0);
}
