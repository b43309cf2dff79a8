/**
 * What waits for its turn, by whom it is for: those who wait are served one after another, and what is for one of them in
 * the order in which it came. Whoever has much waiting makes nobody else wait longer for it.
 */
export class FairQueue<Item> {
  /** The owner who has waited longest for a turn comes first. */
  readonly #byOwner = new Map<string, Item[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many have something waiting. */
  get owners(): number {
    return this.#byOwner.size;
  }

  sizeOf(owner: string): number {
    return this.#byOwner.get(owner)?.length ?? 0;
  }

  push(owner: string, item: Item): void {
    const items = this.#byOwner.get(owner);
    if (items === undefined) this.#byOwner.set(owner, [item]);
    else items.push(item);
    this.#size += 1;
  }

  /** What comes next, of those owners that may have a turn now; undefined where none of them waits. */
  shift(mayHaveTurn: (owner: string) => boolean = () => true): Item | undefined {
    for (const [owner, items] of this.#byOwner) {
      if (!mayHaveTurn(owner)) continue;
      const item = items.shift();
      this.#byOwner.delete(owner);
      if (items.length > 0) this.#byOwner.set(owner, items); // behind all others
      this.#size -= 1;
      return item;
    }
    return undefined;
  }

  /** Takes out what waits in vain, and gives it. */
  takeOut(isInVain: (item: Item) => boolean): readonly Item[] {
    const out: Item[] = [];
    for (const [owner, items] of this.#byOwner) {
      const kept: Item[] = [];
      for (const item of items) (isInVain(item) ? out : kept).push(item);
      if (kept.length === items.length) continue;
      if (kept.length === 0) this.#byOwner.delete(owner);
      else this.#byOwner.set(owner, kept);
    }
    this.#size -= out.length;
    return out;
  }
}
