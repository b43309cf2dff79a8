import type { Effort } from '../effort.js';
import { addAt, uint32At } from '../graph/typed-read.js';
import { relationCosts, scoreOf } from '../relation-cost.js';
import { visitRelations, type Walk } from '../visit-relations.js';

/** Scores of some nodes of a graph, in order of first use. */
export class NodeScores {
  readonly #nodes: number[] = [];
  readonly #scores: number[] = [];
  /** By node, its one-based place in the lists, or 0. Untouched memory costs nothing. */
  readonly #places: Uint32Array;

  /** @param order the number of nodes of the graph */
  constructor(order: number) {
    this.#places = new Uint32Array(order);
  }

  get nodes(): readonly number[] {
    return this.#nodes;
  }

  get scores(): readonly number[] {
    return this.#scores;
  }

  add(node: number, score: number): void {
    const place = uint32At(this.#places, node) - 1;
    if (place === -1) {
      addAt(this.#places, node, this.#nodes.push(node));
      this.#scores.push(score);
    } else this.#scores[place] = (this.#scores[place] ?? 0) + score;
  }

  has(node: number): boolean {
    return uint32At(this.#places, node) !== 0;
  }

  scoreOf(node: number): number {
    return this.#scores[uint32At(this.#places, node) - 1] ?? 0;
  }
}

/** At most `maxNodes` nodes with the highest scores, by index; of equal scores the first by index. */
export function chooseNodes(candidates: NodeScores, maxNodes: number): Uint32Array {
  // Plain numbers sort ten times faster than nodes by their scores.
  const nodes = Uint32Array.from(candidates.nodes).sort();
  if (nodes.length <= maxNodes) return nodes;
  const scores = Float64Array.from(candidates.scores).sort();
  const lowest = maxNodes === 0 ? Infinity : (scores.at(-maxNodes) ?? Infinity);
  let ties = maxNodes - scores.filter((score) => score > lowest).length;
  return nodes.filter((node) => {
    const score = candidates.scoreOf(node);
    return score > lowest || (score === lowest && ties-- > 0);
  });
}

/** A taken node, with its distance and score. */
export interface Taken {
  readonly distance: number;
  readonly score: number;
}

/**
 * Takes the nodes around the seeds, distance by distance. A node's score is the degree-weighted path count of Himmelstein and
 * Baranzini: the sum of the path-degree products (see `relationCosts`) of the shortest paths from the seeds to it. If not all
 * nodes of a distance fit, those with the highest scores are taken.
 */
export class Growth {
  readonly #walk: Walk;
  readonly #maxNodes: number;
  readonly #taken = new Map<number, Taken>();
  #frontier: Iterable<number>;
  #isFull = false;

  constructor(walk: Walk, seeds: Iterable<number>, maxNodes: number) {
    this.#walk = walk;
    this.#maxNodes = maxNodes;
    this.#frontier = seeds;
    for (const seed of seeds) this.#taken.set(seed, { distance: 0, score: 1 });
  }

  get taken(): ReadonlyMap<number, Taken> {
    return this.#taken;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** Takes the nodes one hop further, as far as there is room. */
  async grow(distance: number, effort: Effort): Promise<void> {
    const candidates = await this.#scoreNeighbours(effort);
    const chosen = chooseNodes(candidates, this.#maxNodes - this.#taken.size);
    for (const node of chosen) this.#taken.set(node, { distance, score: candidates.scoreOf(node) });
    this.#isFull = chosen.length < candidates.nodes.length;
    this.#frontier = chosen;
  }

  async #scoreNeighbours(effort: Effort): Promise<NodeScores> {
    const { graph, filter } = this.#walk;
    const costs = await relationCosts(graph);
    const candidates = new NodeScores(graph.order);
    await visitRelations(this.#walk, this.#frontier, effort, (node, neighbour, relation) => {
      if (this.#taken.has(neighbour) || !filter.allowsNode(neighbour)) return;
      const score = this.#taken.get(node)?.score ?? 0;
      candidates.add(neighbour, score * scoreOf(uint32At(costs, relation)));
    });
    return candidates;
  }
}
