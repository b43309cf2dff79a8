import type { PartialPath } from './partial-path.js';
import type { PathRank } from './path-question.js';

/**
 * The best paths so far. They come length by length, and of one length from the cheapest on, so a path is
 * better than a later one by no more than its cost.
 */
export class FoundPaths {
  readonly #rank: PathRank;
  readonly #limit: number;
  #paths: PartialPath[] = [];

  constructor(rank: PathRank, limit: number) {
    this.#rank = rank;
    this.#limit = limit;
  }

  get paths(): readonly PartialPath[] {
    return this.#paths;
  }

  /** A path that costs this much or more is no longer wanted. */
  get ceiling(): number {
    if (this.#paths.length < this.#limit) return Infinity;
    return this.#rank === 'SHORTEST' ? 0 : (this.#paths.at(-1)?.cost ?? 0);
  }

  /** Whether no longer path is wanted. */
  get isComplete(): boolean {
    return this.ceiling === 0;
  }

  add(path: PartialPath): void {
    const place =
      this.#rank === 'SHORTEST' ? -1 : this.#paths.findIndex(({ cost }) => cost > path.cost);
    this.#paths.splice(place === -1 ? this.#paths.length : place, 0, path);
    this.#paths = this.#paths.slice(0, this.#limit);
  }
}
