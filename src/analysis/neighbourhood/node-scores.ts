import { addAt, uint32At } from '../graph/typed-read.js';

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
