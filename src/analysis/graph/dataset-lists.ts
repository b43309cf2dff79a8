import { Interner } from './interner.js';

/** Gives each distinct list of datasets a number: thousands of relations share a handful of lists. */
export class DatasetLists {
  readonly #keys = new Interner(65_536);
  readonly lists: (readonly string[])[] = [];

  indexOf(datasets: readonly string[]): number {
    const index = this.#keys.indexOf(datasets.join('\n'));
    this.lists[index] ??= datasets;
    return index;
  }
}
