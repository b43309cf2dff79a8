import type { CompactGraph } from '../compact-graph.js';
import { GraphFilter } from '../graph-filter.js';
import type { GraphFilterOptions } from '../graph-filter.js';
import { NumberList } from '../graph/number-list.js';
import { uint32At } from '../graph/typed-read.js';
import { takeSteps, Turn } from '../../shared/turn.js';

/**
 * A simple undirected graph: two nodes are neighbours if any relation joins them, in either direction; no node is its own
 * neighbour. Nodes have indices of their own, in the order of their ids.
 */
export interface Projection {
  /** The neighbours of node `n`, in order, are those from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly neighbours: Uint32Array<ArrayBuffer>;
}

export interface ProjectedGraph {
  readonly projection: Projection;
  /** The index in the graph of each node of the projection. */
  readonly nodes: Uint32Array;
}

/** The part of a graph that passes the filter, as a simple undirected graph; it includes nodes without relations. */
export async function projectGraph(
  graph: CompactGraph,
  options: GraphFilterOptions,
): Promise<ProjectedGraph> {
  const turn = new Turn();
  const filter = new GraphFilter(graph, options);
  const nodes = new NumberList();
  const numbers = new Uint32Array(graph.order);
  await takeSteps(graph.order, turn, (node) => {
    if (!filter.allowsNode(node)) return;
    numbers[node] = nodes.length;
    nodes.push(node);
  });
  const starts = new NumberList();
  const neighbours = new NumberList();
  const listed = nodes.toArray();
  await takeSteps(listed.length, turn, (number) => {
    starts.push(neighbours.length);
    for (const neighbour of neighboursOf(graph, filter, uint32At(listed, number)))
      neighbours.push(uint32At(numbers, neighbour));
  });
  starts.push(neighbours.length);
  return {
    projection: { starts: starts.toArray().slice(), neighbours: neighbours.toArray().slice() },
    nodes: listed.slice(),
  };
}

/** The neighbours of a node that pass the filter, each once, in order, without itself. */
function neighboursOf(graph: CompactGraph, filter: GraphFilter, node: number): readonly number[] {
  const { starts, neighbours, relations } = graph.incidence;
  const found: number[] = [];
  const end = uint32At(starts, node + 1);
  for (let place = uint32At(starts, node); place < end; place++) {
    const neighbour = uint32At(neighbours, place);
    if (
      neighbour !== node &&
      neighbour !== found.at(-1) &&
      filter.allowsRelation(uint32At(relations, place)) &&
      filter.allowsNode(neighbour)
    )
      found.push(neighbour);
  }
  return found;
}

/** The indices of all nodes. */
export function listNodes(projection: Projection): Uint32Array {
  return new Uint32Array(orderOf(projection)).map((_, node) => node);
}

/** The number of nodes and of ends of ties: a search visits as many at most. */
export function visitsOf({ starts, neighbours }: Projection): number {
  return starts.length - 1 + neighbours.length;
}

/** The number of nodes. */
export function orderOf({ starts }: Projection): number {
  return starts.length - 1;
}
