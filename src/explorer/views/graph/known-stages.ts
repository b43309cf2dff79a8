import type { Positions } from './layout-task.js';

/** As many as a reader may go back over; those of large pictures take some hundred kilobytes each. */
const maxKnown = 20;

/** Where stages put what is in them, by all that they depend on: a picture that grows begins with those of the last one. */
export class KnownStages {
  readonly #known = new Map<string, Positions>();

  /** The positions that were worked out for a key, worked out now where they were not. */
  of(key: string, workOut: () => Positions): Positions {
    const positions = this.#known.get(key) ?? workOut();
    this.#known.delete(key);
    this.#known.set(key, positions);
    const [oldest] = this.#known.keys();
    if (this.#known.size > maxKnown && oldest !== undefined) this.#known.delete(oldest);
    return positions;
  }
}
