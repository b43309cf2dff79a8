import type { Effort } from '../effort.js';
import { addAt, uint32At, uint8At } from '../graph/typed-read.js';
import { relationCosts, scoreOf } from '../relation-cost.js';
import { visitRelations } from '../visit-relations.js';
import type { Walk } from '../visit-relations.js';
import { chooseNodes, NodeScores } from './node-scores.js';

/** A node that was taken, and how it came in. */
export interface Taken {
  readonly distance: number;
  readonly score: number;
}

/** How often something of this name was seen. */
interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** What was seen and not taken. */
export interface Left {
  readonly kinds: readonly NameCount[];
  readonly types: readonly NameCount[];
}

const nothing: Left = { kinds: [], types: [] };

/**
 * Takes in the nodes around the seeds, all of one distance before the next. A node's score is the sum of
 * the path-degree products (see `relationCosts`) of the shortest paths from the seeds to it, the
 * degree-weighted path count of Himmelstein and Baranzini: where not all of a distance can be taken it is
 * those with the highest.
 */
export class Growth {
  readonly #walk: Walk;
  readonly #maxNodes: number;
  readonly #taken = new Map<number, Taken>();
  #frontier: Iterable<number>;
  #left = nothing;

  constructor(walk: Walk, seeds: Iterable<number>, maxNodes: number) {
    this.#walk = walk;
    this.#maxNodes = maxNodes;
    this.#frontier = seeds;
    for (const seed of seeds) this.#taken.set(seed, { distance: 0, score: 1 });
  }

  get taken(): ReadonlyMap<number, Taken> {
    return this.#taken;
  }

  get left(): Left {
    return this.#left;
  }

  get isFull(): boolean {
    return this.#left.kinds.length > 0;
  }

  /** Takes in what is one hop further; where there is no room for all, counts what was left. */
  async grow(distance: number, effort: Effort): Promise<void> {
    const candidates = await this.#scoreNeighbours(effort);
    const chosen = chooseNodes(candidates, this.#maxNodes - this.#taken.size);
    for (const node of chosen) this.#taken.set(node, { distance, score: candidates.scoreOf(node) });
    if (chosen.length < candidates.nodes.length) await this.#countLeft(candidates, effort);
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

  async #countLeft(candidates: NodeScores, effort: Effort): Promise<void> {
    const { graph } = this.#walk;
    const [kinds, types] = [new NameCounter(graph.kindNames), new NameCounter(graph.typeNames)];
    for (const node of candidates.nodes)
      if (!this.#taken.has(node)) kinds.count(uint8At(graph.nodeKinds, node));
    await visitRelations(this.#walk, this.#frontier, effort, (_, neighbour, relation) => {
      if (candidates.has(neighbour) && !this.#taken.has(neighbour))
        types.count(uint8At(graph.relationTypes, relation));
    });
    this.#left = { kinds: kinds.list(), types: types.list() };
  }
}

/** Counts by the index of a name, and lists by the name. */
class NameCounter {
  readonly #names: readonly string[];
  readonly #counts: Uint32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#counts = new Uint32Array(names.length);
  }

  count(index: number): void {
    addAt(this.#counts, index, 1);
  }

  /** The names that were seen, in their order. */
  list(): readonly NameCount[] {
    return this.#names
      .map((name, index) => ({ name, count: uint32At(this.#counts, index) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
