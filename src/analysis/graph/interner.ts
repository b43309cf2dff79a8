import type { Spans } from '../../shared/as-of.js';
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
  /** Undefined where they follow from the dates. */
  readonly spans: readonly (Spans | undefined)[];
}

/**
 * Gives each distinct list of datasets a number; if the datasets disagree on a relation, the values belong to the list, as do
 * spans that do not follow from its dates.
 * Thousands of relations share a handful of lists.
 */
export class DatasetLists {
  readonly #keys = new Interner(2 ** 32);
  readonly lists: (readonly string[])[] = [];
  readonly said: (SaidByEach | undefined)[] = [];
  readonly spans: (Spans | undefined)[] = [];

  /** The number of a list, with each dataset's values if they differ, and the spans of the relation if it has any. */
  indexOf(datasets: readonly string[], said?: SaidByEach, spans?: Spans): number {
    const more = (said ?? spans) ? JSON.stringify([said, spans]) : '';
    const index = this.#keys.indexOf(datasets.join('\n') + more);
    this.lists[index] ??= datasets;
    this.said[index] ??= said;
    this.spans[index] ??= spans;
    return index;
  }
}
