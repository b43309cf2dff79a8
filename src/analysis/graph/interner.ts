import { invariant } from '../../shared/errors.js';

/** Gives each distinct text a small number, in order of first use. */
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

/** The values that each of several datasets states for a relation, in the order of their list. */
export interface SaidByEach {
  readonly confidences: readonly number[];
  /** Encoded by `numberOf`. */
  readonly validFromDates: readonly number[];
  readonly validToDates: readonly number[];
}

/**
 * Gives each distinct list of datasets a number; if the datasets disagree on a relation, the values belong to the list.
 * Thousands of relations share a handful of lists.
 */
export class DatasetLists {
  readonly #keys = new Interner(2 ** 32);
  readonly lists: (readonly string[])[] = [];
  readonly said: (SaidByEach | undefined)[] = [];

  /** The number of a list, with each dataset's values if they differ. */
  indexOf(datasets: readonly string[], said?: SaidByEach): number {
    const key = datasets.join('\n') + (said ? JSON.stringify(Object.values(said)) : '');
    const index = this.#keys.indexOf(key);
    this.lists[index] ??= datasets;
    this.said[index] ??= said;
    return index;
  }
}
