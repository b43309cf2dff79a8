import { Heap } from '../heap.js';

/** Two nodes, the first by number first, and how many others they share. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** Keeps the pairs that share the most, at most so many; of equal ones the first by number. */
export class BestPairs {
  readonly #maxPairs: number;
  readonly #minShared: number;
  /** The worst is first, to be replaced. */
  readonly #kept = new Heap<Pair>((x, y) => compare(x, y) > 0);

  constructor(maxPairs: number, minShared: number) {
    this.#maxPairs = maxPairs;
    this.#minShared = minShared;
  }

  /** A pair that shares fewer is not kept. */
  get leastShared(): number {
    const isFull = this.#kept.size >= this.#maxPairs;
    return Math.max(this.#minShared, isFull ? (this.#kept.first?.shared ?? 0) : 0);
  }

  offer(one: number, other: number, shared: number): void {
    if (shared < this.leastShared) return;
    this.#kept.push({ a: Math.min(one, other), b: Math.max(one, other), shared });
    if (this.#kept.size > this.#maxPairs) this.#kept.pop();
  }

  /** The best first. Empties the list. */
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
