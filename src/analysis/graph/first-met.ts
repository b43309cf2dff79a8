import { invariant } from '../../shared/errors.js';

/** Renumbers things in order of first use; unused things get no number. */
export class FirstMet {
  readonly #numbers: Uint32Array;
  /** The old numbers by the new ones. */
  readonly met: number[] = [];

  /** @param count the number of old numbers */
  constructor(count: number) {
    this.#numbers = new Uint32Array(count);
  }

  /** The new number for an old one; below `maxCount`. */
  numberOf(old: number, maxCount: number): number {
    const known = this.#numbers[old] ?? 0;
    if (known > 0) return known - 1;
    const count = this.met.push(old);
    invariant(count <= maxCount, `a graph has at most ${maxCount} of these`);
    this.#numbers[old] = count;
    return count - 1;
  }
}
