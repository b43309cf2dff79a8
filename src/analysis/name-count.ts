import { addAt, uint32At } from './graph/typed-read.js';

/** How often something of this name was seen. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** Counts by the number of a name and tells by the name. */
export class NameCounter {
  readonly #names: readonly string[];
  readonly #counts: Uint32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#counts = new Uint32Array(names.length);
  }

  count(index: number): void {
    addAt(this.#counts, index, 1);
  }

  /** The names that were seen, in their order. */
  list(): readonly NameCount[] {
    return this.#names
      .map((name, index) => ({ name, count: uint32At(this.#counts, index) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
