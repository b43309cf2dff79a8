import { degreeOf, findNode } from '../compact-graph.js';
import type { CompactGraph } from '../compact-graph.js';
import { Effort } from '../effort.js';
import type { EffortOptions } from '../effort.js';
import { GraphFilter } from '../graph-filter.js';
import { uint32At, uint8At } from '../graph/typed-read.js';
import { visitRelations } from '../visit-relations.js';
import type { Walk } from '../visit-relations.js';
import { checkPathQuestion, type PathsBetween } from './path-question.js';

/** The number of paths; a lower bound if not exact. */
export interface PathCount {
  readonly value: number;
  readonly isExact: boolean;
}

/** Maximum steps of a count, some tens of milliseconds; counting steps makes the result equal on every machine. */
const countBudget = 80_000;

/**
 * The number of simple paths between two nodes within the hops, of whatever rank; parallel relations count once. An unknown id
 * has none. Only the beginnings of paths are visited: their last two hops are counted from stored numbers. Ends with a lower
 * bound when its budget does.
 */
export async function countPaths(
  graph: CompactGraph,
  question: PathsBetween & Pick<EffortOptions, 'budget' | 'signal'>,
): Promise<PathCount> {
  checkPathQuestion({ ...question, limit: 1 });
  const filter = new GraphFilter(graph, question);
  const { budget = countBudget, signal } = question;
  const effort = await Effort.begin({ budget, signal });
  const [from, to] = [findNode(graph, question.from), findNode(graph, question.to)];
  if (from === null || to === null || !filter.knowsNode(from) || !filter.knowsNode(to))
    return { value: 0, isExact: true };
  const isFromSmaller = degreeOf(graph, from) <= degreeOf(graph, to);
  const [start, end] = isFromSmaller ? [from, to] : [to, from];
  const walk: Walk = { graph, filter, direction: 'BOTH' };
  const counter = new PathCounter({ walk, start, end, maxHops: question.maxHops }, effort);
  await counter.measureDistances(await Effort.begin({ signal }));
  await counter.count();
  return { value: counter.value, isExact: counter.isReachKnown && !effort.isExhausted };
}

interface CountSpace {
  readonly walk: Walk;
  readonly start: number;
  readonly end: number;
  readonly maxHops: number;
}

/** A beginning of paths whose continuations are visited: its last node, and the next neighbour to visit. */
interface Beginning {
  readonly node: number;
  readonly neighbours: readonly number[];
  next: number;
}

class PathCounter {
  value = 0;
  /** False if the nodes within reach of the end were not all visited. */
  isReachKnown = true;
  readonly #space: CountSpace;
  readonly #effort: Effort;
  /** By node, its distance from the end plus one, or 0 if it is further than the search went. */
  readonly #distances: Uint8Array;
  readonly #neighbours = new Map<number, readonly number[]>();
  /** By node, the number of its neighbours next to the end plus one, or 0 if not counted. */
  readonly #bridges: Uint32Array;
  readonly #path: Beginning[] = [];
  /** By node, 1 if it is on the path. */
  readonly #marks: Uint8Array;

  constructor(space: CountSpace, effort: Effort) {
    this.#space = space;
    this.#effort = effort;
    const { order } = space.walk.graph;
    this.#distances = new Uint8Array(order);
    this.#bridges = new Uint32Array(order);
    this.#marks = new Uint8Array(order);
  }

  /** Searches two hops less than a path may have: further nodes can only be on its first hops. */
  async measureDistances(effort: Effort): Promise<void> {
    const { walk, start, end, maxHops } = this.#space;
    this.#distances[end] = 1;
    let frontier = [end];
    for (let distance = 1; distance <= Math.max(1, maxHops - 2); distance++) {
      const reached: number[] = [];
      await visitRelations(walk, frontier, effort, (_, node) => {
        if (this.#distances[node] !== 0) return;
        if (node !== start && !this.#isPassable(node)) return;
        this.#distances[node] = distance + 1;
        if (node !== start) reached.push(node);
      });
      frontier = reached;
    }
    this.isReachKnown = !effort.isExhausted;
  }

  async count(): Promise<void> {
    this.#enter(this.#space.start);
    for (let last = this.#path.at(-1); last !== undefined; last = this.#path.at(-1)) {
      if (this.#effort.isTurnOver) await this.#effort.rest();
      if (this.#effort.isExhausted) return;
      const next = last.neighbours[last.next++];
      if (next === undefined) this.#leave(last);
      else if (uint8At(this.#marks, next) === 0 && this.#canReach(next)) this.#enter(next);
    }
  }

  /** Counts the paths with one or two more hops; longer ones are visited. */
  #enter(node: number): void {
    const hopsLeft = this.#space.maxHops - this.#path.length;
    this.#effort.explore(1);
    if (this.#isNextToEnd(node)) this.value += 1;
    if (hopsLeft === 2) this.value += this.#countBridges(node);
    if (hopsLeft <= 2) return;
    this.#path.push({ node, neighbours: this.#neighboursOf(node), next: 0 });
    this.#marks[node] = 1;
  }

  #leave({ node }: Beginning): void {
    this.#path.pop();
    this.#marks[node] = 0;
  }

  /** The number of neighbours of the path's last node that are next to the end and not on the path. */
  #countBridges(node: number): number {
    let count = uint32At(this.#bridges, node) - 1;
    if (count === -1) {
      count = this.#neighboursOf(node).filter((each) => this.#isNextToEnd(each)).length;
      this.#bridges[node] = count + 1;
    }
    if (count === 0) return 0;
    for (const { node: before } of this.#path)
      if (this.#isNextToEnd(before) && isAmong(this.#neighboursOf(node), before)) count -= 1;
    return count;
  }

  /** The distinct nodes that a path may visit next, in order. */
  #neighboursOf(node: number): readonly number[] {
    const known = this.#neighbours.get(node);
    if (known) return known;
    const { graph, filter } = this.#space.walk;
    const { starts, neighbours, relations } = graph.incidence;
    const end = uint32At(starts, node + 1);
    const found: number[] = [];
    for (let place = uint32At(starts, node); place < end; place++) {
      const neighbour = uint32At(neighbours, place);
      if (neighbour === node || neighbour === found.at(-1) || !this.#isPassable(neighbour))
        continue;
      if (filter.allowsRelation(uint32At(relations, place))) found.push(neighbour);
    }
    this.#effort.explore(degreeOf(graph, node));
    this.#neighbours.set(node, found);
    return found;
  }

  #isPassable(node: number): boolean {
    const { walk, start, end } = this.#space;
    return node !== start && node !== end && walk.filter.allowsNode(node);
  }

  #isNextToEnd(node: number): boolean {
    return uint8At(this.#distances, node) === 2;
  }

  /** Whether the end may be reached from the next node of a path. */
  #canReach(node: number): boolean {
    const { maxHops } = this.#space;
    const hopsLeft = maxHops - this.#path.length;
    const distance = uint8At(this.#distances, node);
    return distance === 0 ? hopsLeft >= maxHops - 1 : distance - 1 <= hopsLeft;
  }
}

/** Whether a number is in a sorted list, by binary search. */
function isAmong(numbers: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
