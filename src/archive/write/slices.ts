/** Maximum nodes read of a store at once; fewer if the previous ones were large. */
const maxIds = 2000;
const minIds = 1;
/** Approximate maximum held at once, in UTF-16 units. */
const wantedLength = 1_000_000;

/** Cuts lists of ids into slices whose lines are neither many nor, to judge by the previous ones, long. */
export class Slices {
  #size = 100;

  *cut(ids: readonly string[]): Generator<readonly string[]> {
    for (let start = 0; start < ids.length;) {
      const slice = ids.slice(start, start + this.#size);
      start += slice.length;
      yield slice;
    }
  }

  /** To be called for each slice with the length of its text. */
  learn(ids: number, length: number): void {
    const fitting = Math.floor((ids * wantedLength) / Math.max(length, 1));
    this.#size = Math.max(minIds, Math.min(maxIds, 4 * this.#size, fitting));
  }
}
