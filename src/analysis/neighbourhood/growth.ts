import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { relationCosts, scoreOf } from '../relation-cost.js';
import { visitRelations } from '../visit-relations.js';
import type { Walk } from '../visit-relations.js';
import { chooseNodes, NodeScores } from './node-scores.js';

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
