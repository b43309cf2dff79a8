import type { Spans } from '../shared/as-of.js';
import type { GraphVersion } from '../store/graph-reader.js';
import type { SaidByEach } from './graph/interner.js';
import type { PackedStrings } from './graph/packed-strings.js';
import { uint32At, uint8At } from './graph/typed-read.js';

/**
 * The domain graph of one version in typed arrays. Nodes are indexed in the order of their ids, relations by source, target,
 * type and id, so equal graphs have equal indices on every engine.
 *
 * A set of datasets is also an index, into `datasetLists`. These lists and kinds are in order of first use, by nodes and then
 * by relations.
 */
export interface CompactGraph {
  readonly version: GraphVersion;
  /** Number of nodes. */
  readonly order: number;
  /** Number of relations. */
  readonly size: number;

  readonly nodeIds: readonly string[];
  readonly kindNames: readonly string[];
  readonly nodeKinds: Uint8Array;
  readonly nodeDatasets: Uint16Array;

  readonly relationIds: RelationIds;
  readonly typeNames: readonly string[];
  readonly relationTypes: Uint8Array;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** 0 where the store has none. */
  readonly confidences: Float64Array;
  /** Number of independent documents that state each relation, and 1 for each that has a contradicted claim. */
  readonly sourceCounts: Uint32Array;
  readonly contested: Uint8Array;
  readonly relationDatasets: Uint32Array;
  /** The dates of each relation, encoded by `numberOf`. */
  readonly validFromDates: Uint32Array;
  readonly validToDates: Uint32Array;

  readonly datasetLists: readonly (readonly string[])[];
  /** By list of datasets, the values that each dataset states; undefined if they equal the shown ones. */
  readonly saidByEach: readonly (SaidByEach | undefined)[];
  /** By the same, the spans in which its relations held; undefined if these follow from their dates. */
  readonly spans: readonly (Spans | undefined)[];

  /** The relations that leave node `n` are those from `outStarts[n]` up to `outStarts[n + 1]`. */
  readonly outStarts: Uint32Array;
  readonly incidence: Incidence;
}

/**
 * All relations at a node, in either direction. Entries `starts[n]` up to `starts[n + 1]` hold the other node and the relation,
 * sorted by these two. A loop has one entry.
 */
export interface Incidence {
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly relations: Uint32Array;
}

/** Relation ids, kept in order of arrival. */
export interface RelationIds {
  readonly strings: PackedStrings;
  readonly places: Uint32Array;
}

/** A relation as returned by the analysis: by id, with both its ends. */
export interface GraphRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

/** The index of the node with this id, or null. Uses binary search, as a map would take more memory than the graph. */
export function findNode(graph: CompactGraph, id: string): number | null {
  let low = 0;
  let high = graph.order - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = nodeIdAt(graph, middle);
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The id of a node. */
export function nodeIdAt(graph: CompactGraph, node: number): string {
  return graph.nodeIds[node] ?? '';
}

/** The kind of a node. */
export function kindAt(graph: CompactGraph, node: number): string {
  return graph.kindNames[uint8At(graph.nodeKinds, node)] ?? '';
}

/** The type of a relation. */
export function typeAt(graph: CompactGraph, relation: number): string {
  return graph.typeNames[uint8At(graph.relationTypes, relation)] ?? '';
}

/** A relation by id, with its type and both its ends. */
export function relationAt(graph: CompactGraph, relation: number): GraphRelation {
  return {
    id: relationIdAt(graph, relation),
    type: typeAt(graph, relation),
    source: nodeIdAt(graph, uint32At(graph.sources, relation)),
    target: nodeIdAt(graph, uint32At(graph.targets, relation)),
  };
}

/** The id of a relation. */
export function relationIdAt(graph: CompactGraph, relation: number): string {
  return graph.relationIds.strings.at(uint32At(graph.relationIds.places, relation));
}

/** The number of relations at the node, in either direction. */
export function degreeOf({ incidence: { starts } }: CompactGraph, node: number): number {
  return uint32At(starts, node + 1) - uint32At(starts, node);
}

/** The indices of all relations between two nodes, in either direction, in order. */
export function relationsBetween(graph: CompactGraph, a: number, b: number): readonly number[] {
  const { starts, neighbours, relations } = graph.incidence;
  const [node, other] = degreeOf(graph, a) <= degreeOf(graph, b) ? [a, b] : [b, a];
  const end = uint32At(starts, node + 1);
  const found: number[] = [];
  let place = firstPlaceOf(graph.incidence, node, other);
  for (; place < end && uint32At(neighbours, place) === other; place++)
    found.push(uint32At(relations, place));
  return found;
}

/** The first entry at a node with this neighbour or a later one, by binary search. */
function firstPlaceOf({ starts, neighbours }: Incidence, node: number, neighbour: number): number {
  let low = uint32At(starts, node);
  let high = uint32At(starts, node + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint32At(neighbours, middle) < neighbour) low = middle + 1;
    else high = middle;
  }
  return low;
}
