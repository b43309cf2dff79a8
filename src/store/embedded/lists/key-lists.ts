import { SortedKeys } from './sorted-keys.js';
import type { ListChanges } from './key-changes.js';

/** All lists of a graph, by name. */
export class KeyLists {
  readonly #lists: Map<string, SortedKeys>;

  constructor(lists: ReadonlyMap<string, SortedKeys>) {
    this.#lists = new Map(lists);
  }

  get(list: string): SortedKeys | undefined {
    return this.#lists.get(list);
  }

  get byteLength(): number {
    return [...this.#lists.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** @returns false if the lists cannot have been those of the graph before these changes: they are useless then */
  edit(changes: ListChanges): boolean {
    return [...changes].every(([name, { removed, added }]) => {
      const list = this.#lists.get(name) ?? new SortedKeys();
      this.#lists.set(name, list);
      return list.edit(removed, added);
    });
  }
}
