import { invariant } from '../../shared/errors.js';

/** Numbers things anew by the order in which they are first met: what is met nowhere has no number any more. */
export class FirstMet {
  readonly #numbers: Uint32Array;
  /** The old numbers by the new ones. */
  readonly met: number[] = [];

  /** @param count how many old numbers there are */
  constructor(count: number) {
    this.#numbers = new Uint32Array(count);
  }

  /** The new number of what had this one; below `maxCount`. */
  numberOf(old: number, maxCount: number): number {
    const known = this.#numbers[old] ?? 0;
    if (known > 0) return known - 1;
    const count = this.met.push(old);
    invariant(count <= maxCount, `a graph has at most ${maxCount} of these`);
    this.#numbers[old] = count;
    return count - 1;
  }
}
