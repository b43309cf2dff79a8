/** Counts what a file in FollowTheMoney leaves out. */
export class Losses {
  readonly #counts = new Map<string, number>();

  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** A line for each kind of loss with its count, in the order of the words. */
  get lines(): readonly string[] {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, count]) => `Left out: ${what}: ${count}`);
  }
}
