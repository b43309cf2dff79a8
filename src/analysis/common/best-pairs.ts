import { Heap } from '../heap.js';

/** Two nodes, the lower index first, and the number of nodes that they share. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** Keeps a limited number of pairs that share the most; among equal ones the first by index. */
export class BestPairs {
  readonly #maxPairs: number;
  readonly #minShared: number;
  /** Heap with the worst pair first, which is replaced. */
  readonly #kept = new Heap<Pair>((x, y) => compare(x, y) > 0);

  constructor(maxPairs: number, minShared: number) {
    this.#maxPairs = maxPairs;
    this.#minShared = minShared;
  }

  /** The least number of shared nodes for a pair to be kept. */
  get leastShared(): number {
    const isFull = this.#kept.size >= this.#maxPairs;
    return Math.max(this.#minShared, isFull ? (this.#kept.first?.shared ?? 0) : 0);
  }

  offer(one: number, other: number, shared: number): void {
    if (shared < this.leastShared) return;
    this.#kept.push({ a: Math.min(one, other), b: Math.max(one, other), shared });
    if (this.#kept.size > this.#maxPairs) this.#kept.pop();
  }

  /** Empties the list and returns its pairs, best first. */
  list(): readonly Pair[] {
    const pairs: Pair[] = [];
    for (let worst = this.#kept.pop(); worst !== undefined; worst = this.#kept.pop())
      pairs.push(worst);
    return pairs.reverse();
  }
}

function compare(x: Pair, y: Pair): number {
  return y.shared - x.shared || x.a - y.a || x.b - y.b;
}
