/**
 * Queue with a line for each owner. Owners are served in turn, and the items of one owner in order of arrival, so an owner with
 * many items delays nobody else.
 */
export class FairQueue<Item> {
  /** Lines in order of service: the owner that has waited longest comes first. */
  readonly #byOwner = new Map<string, Item[]>();
  /** Items that wait; set here alone. */
  size = 0;

  /** Number of owners with waiting items. */
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
    this.size += 1;
  }

  /** Returns an item that was taken: it is the next of its owner, who is last in line. */
  putBack(owner: string, item: Item): void {
    const items = this.#byOwner.get(owner) ?? [];
    this.#byOwner.delete(owner);
    this.#byOwner.set(owner, [item, ...items]);
    this.size += 1;
  }

  /** Takes the next item of an owner that may have a turn with it now; undefined if none waits. */
  shift(mayHaveTurn: (owner: string, next: Item) => boolean = () => true): Item | undefined {
    for (const [owner, items] of this.#byOwner) {
      const [item] = items;
      if (item === undefined || !mayHaveTurn(owner, item)) continue;
      items.shift();
      this.#byOwner.delete(owner);
      if (items.length > 0) this.#byOwner.set(owner, items); // moves to the end of the line
      this.size -= 1;
      return item;
    }
    return undefined;
  }

  /** Removes and returns the items that need not be served any more. */
  takeOut(isInVain: (item: Item) => boolean): readonly Item[] {
    const out: Item[] = [];
    for (const [owner, items] of this.#byOwner) {
      const kept: Item[] = [];
      for (const item of items) (isInVain(item) ? out : kept).push(item);
      if (kept.length === items.length) continue;
      if (kept.length === 0) this.#byOwner.delete(owner);
      else this.#byOwner.set(owner, kept);
    }
    this.size -= out.length;
    return out;
  }
}
