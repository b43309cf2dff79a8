import { invariant } from '../../shared/errors.js';

/** Gives each distinct text a small number, in the order in which they are first met. */
export class Interner {
  readonly #indices = new Map<string, number>();
  readonly names: string[] = [];

  constructor(readonly maxCount: number) {}

  indexOf(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    invariant(this.names.length < this.maxCount, `a graph has at most ${this.maxCount} of these`);
    const index = this.names.push(name) - 1;
    this.#indices.set(name, index);
    return index;
  }
}

/**
 * Gives each distinct list of datasets a number, and where it is said how sure each of them is, each distinct list of
 * that: thousands of relations share a handful of lists.
 */
export class DatasetLists {
  readonly #keys = new Interner(2 ** 32);
  readonly lists: (readonly string[])[] = [];
  readonly confidences: (readonly number[])[] = [];

  indexOf(datasets: readonly string[], confidences: readonly number[] = []): number {
    const index = this.#keys.indexOf([datasets.join('\n'), ...confidences].join(' '));
    this.lists[index] ??= datasets;
    this.confidences[index] ??= confidences;
    return index;
  }
}
