import type { Positions } from './layout-task.js';

/** Maximum stages kept, for going back; those of large pictures take some hundred kilobytes each. */
const maxKnown = 20;

/** Cache of stages' positions by everything that they depend on: a growing picture reuses those of the last one. */
export class KnownStages {
  readonly #known = new Map<string, Positions>();

  /** The positions for a key, computed if missing. */
  of(key: string, workOut: () => Positions): Positions {
    const positions = this.#known.get(key) ?? workOut();
    this.#known.delete(key);
    this.#known.set(key, positions);
    const [oldest] = this.#known.keys();
    if (this.#known.size > maxKnown && oldest !== undefined) this.#known.delete(oldest);
    return positions;
  }
}
