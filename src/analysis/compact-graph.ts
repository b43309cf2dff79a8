import type { GraphVersion } from '../store/graph-reader.js';
import type { SaidByEach } from './graph/interner.js';
import type { PackedStrings } from './graph/packed-strings.js';
import { uint32At, uint8At } from './graph/typed-read.js';

/**
 * The domain graph of one version in typed arrays: nodes are numbered by the order of their ids,
 * relations by source, target, type and id, so that equal graphs have equal numbers on every engine.
 *
 * A set of datasets is a number too: the place of its list in `datasetLists`. These and kinds are numbered by the order
 * in which nodes, then relations, have them first.
 */
export interface CompactGraph {
  readonly version: GraphVersion;
  /** How many nodes there are. */
  readonly order: number;
  /** How many relations there are. */
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
  /** 0 where the store knows none. */
  readonly confidences: Float64Array;
  /** How many independent documents say each, and 1 where a claim of it is contradicted. */
  readonly sourceCounts: Uint32Array;
  readonly contested: Uint8Array;
  readonly relationDatasets: Uint32Array;
  /** Since when and until when each holds, as `numberOf` gives partial dates. */
  readonly validFromDates: Uint32Array;
  readonly validToDates: Uint32Array;

  readonly datasetLists: readonly (readonly string[])[];
  /** What each dataset of such a list says of the relations that have it; undefined where that is what these show. */
  readonly saidByEach: readonly (SaidByEach | undefined)[];

  /** The relations that leave node `n` are those from `outStarts[n]` up to `outStarts[n + 1]`. */
  readonly outStarts: Uint32Array;
  readonly incidence: Incidence;
}

/**
 * All relations at a node, whichever way they point: places `starts[n]` up to `starts[n + 1]` name the
 * node at the other end and the relation, ordered by these two. A loop has one place.
 */
export interface Incidence {
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly relations: Uint32Array;
}

/** Relation ids, kept in the order in which they came. */
export interface RelationIds {
  readonly strings: PackedStrings;
  readonly places: Uint32Array;
}

/** A relation as it leaves the analysis: by id, with both its ends. */
export interface GraphRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

/** The number of the node with this id, or null; by halving, as a map would cost more than the graph. */
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

/** How many relations touch the node, either way. */
export function degreeOf({ incidence: { starts } }: CompactGraph, node: number): number {
  return uint32At(starts, node + 1) - uint32At(starts, node);
}

/** The numbers of all relations between two nodes, whichever way they point, in order. */
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

/** The first place at a node that names this neighbour or one after it; by halving. */
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
