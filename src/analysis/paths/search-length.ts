import { degreeOf } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import { float64At, uint32At } from '../graph/typed-read.js';
import { Heap } from '../heap.js';
import { unreached, type SearchSpace, type CostBounds } from './cost-bounds.js';

/**
 * An incomplete path: its last step, and the path before that step. Costs are in the units of `relationCosts`, for the cheapest
 * relation between two nodes.
 */
export interface PartialPath {
  readonly before: PartialPath | null;
  /** Number of hops so far. */
  readonly hops: number;
  readonly node: number;
  readonly cost: number;
  /** Lower bound of the cost of the whole path. */
  readonly estimate: number;
}

/** Maximum incomplete paths at a time, some tens of megabytes; more end the search as its budget does. */
const maxOpen = 200_000;

/** An incomplete path with its place among its siblings. */
interface Open extends PartialPath {
  readonly siblings: Float64Array;
  readonly rank: number;
}

/**
 * The simple paths of the length that the bounds are for, by cost and then by their steps, up to the first that costs the
 * ceiling or more. Ends early when the effort does; the result so far is complete.
 *
 * A best-first search (A*) with these bounds. Only the best continuation of a path is opened, and the next best once that is
 * taken: the cost of a hub is proportional to the relations used.
 */
export async function* searchLength(
  space: SearchSpace,
  bounds: CostBounds,
  ceiling: () => number,
  effort: Effort,
): AsyncGenerator<PartialPath> {
  const length = bounds.length - 1;
  const successors = new Successors(space, bounds);
  const open = new Heap<Open>(
    (a, b) => a.estimate < b.estimate || (a.estimate === b.estimate && compareSteps(a, b) < 0),
  );

  /** Opens the first continuation from this rank on that does not return to the path. */
  const openNext = (path: PartialPath, siblings: Float64Array, from: number): void => {
    for (let rank = from; rank < siblings.length; rank++) {
      effort.explore(1);
      const { node, cost: step, estimate } = successors.read(path.node, siblings, rank);
      if (isOnPath(path, node)) continue;
      const next = { before: path, hops: path.hops + 1, node, cost: path.cost + step };
      open.push({ ...next, estimate: path.cost + estimate, siblings, rank });
      return;
    }
  };
  const openContinuations = (path: PartialPath): void => {
    effort.explore(successors.isListed(path) ? 0 : degreeOf(space.graph, path.node));
    openNext(path, successors.list(path), 0);
  };

  openContinuations(startAt(space.from));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (effort.isTurnOver) await effort.rest();
    if (open.size > maxOpen) effort.exhaust('BUDGET');
    if (effort.isExhausted || path.estimate >= ceiling()) return;
    if (path.before !== null) openNext(path.before, path.siblings, path.rank + 1);
    if (path.hops === length) yield path;
    else openContinuations(path);
  }
}

function startAt(node: number): PartialPath {
  return { before: null, hops: 0, node, cost: 0, estimate: 0 };
}

/**
 * A continuation is one number: its estimate times this, plus its place among the node's relations. Both fit into the 53 bits
 * of a number, as costs stay below 2^27 and no node has 2^26 relations. Sorting these numbers sorts by estimate, then by
 * neighbour.
 */
const places = 2 ** 26;

/** The continuations of paths at a node, best first, computed once for each node and number of hops. */
class Successors {
  readonly #space: SearchSpace;
  readonly #bounds: CostBounds;
  readonly #lists: readonly Map<number, Float64Array>[];

  constructor(space: SearchSpace, bounds: CostBounds) {
    this.#space = space;
    this.#bounds = bounds;
    this.#lists = bounds.map(() => new Map<number, Float64Array>());
  }

  isListed({ node, hops }: PartialPath): boolean {
    return this.#lists[hops]?.has(node) ?? false;
  }

  /** All continuations of a path by one hop from which the end is still reachable; `read` decodes them. */
  list({ node, hops }: PartialPath): Float64Array {
    const lists = this.#lists[hops];
    const list = lists?.get(node) ?? this.#find(node, hops);
    lists?.set(node, list);
    return list;
  }

  /** The continuation at this rank, with its lower bound of the cost from the node to the end. */
  read(
    node: number,
    list: Float64Array,
    rank: number,
  ): { node: number; cost: number; estimate: number } {
    const { costs, graph } = this.#space;
    const { starts, neighbours, relations } = graph.incidence;
    const packed = float64At(list, rank);
    const place = uint32At(starts, node) + (packed % places);
    return {
      node: uint32At(neighbours, place),
      cost: uint32At(costs, uint32At(relations, place)),
      estimate: Math.floor(packed / places),
    };
  }

  #find(node: number, hops: number): Float64Array {
    const { graph, costs, filter } = this.#space;
    const { starts, neighbours, relations } = graph.incidence;
    const next = this.#bounds[hops + 1];
    const found: number[] = [];
    const start = uint32At(starts, node);
    const end = uint32At(starts, node + 1);
    let last = -1;
    for (let place = start; place < end; place++) {
      const relation = uint32At(relations, place);
      const neighbour = uint32At(neighbours, place);
      const rest = next?.costFrom(neighbour, node) ?? unreached;
      if (rest === unreached || !filter.allowsRelation(relation)) continue;
      const packed = (uint32At(costs, relation) + rest) * places + (place - start);
      // Relations to one neighbour are adjacent; only the cheapest is kept.
      if (neighbour !== last) found.push(packed);
      else found[found.length - 1] = Math.min(found.at(-1) ?? packed, packed);
      last = neighbour;
    }
    return Float64Array.from(found).sort();
  }
}

function isOnPath(path: PartialPath, node: number): boolean {
  for (let step: PartialPath | null = path; step !== null; step = step.before)
    if (step.node === node) return true;
  return false;
}

/** The steps of a path from its start. */
export function listSteps(path: PartialPath): readonly PartialPath[] {
  const steps: PartialPath[] = [];
  for (let step: PartialPath | null = path; step !== null; step = step.before) steps.push(step);
  return steps.reverse();
}

/** Orders paths hop by hop, by the node; a path comes before its continuations. */
function compareSteps(a: PartialPath, b: PartialPath): number {
  if (a.hops > b.hops) return compareBefore(a.before, b) || 1;
  if (a.hops < b.hops) return compareBefore(a, b.before) || -1;
  return compareBefore(a.before, b.before) || a.node - b.node;
}

function compareBefore(a: PartialPath | null, b: PartialPath | null): number {
  return a === b || a === null || b === null ? 0 : compareSteps(a, b);
}
