import { LRUCache } from 'lru-cache';
import { getOrMake } from './get-or-make.js';

/** A thing that is kept, and where. */
interface Entry {
  readonly siblings: Map<string, Entry>;
  readonly key: string;
  readonly value: object;
  /** Whose things go when this goes. */
  readonly owner: object;
  readonly bytes: number;
}

/** What an entry takes beside its thing and its key: the entry itself, its places in two tables. */
const entryBytes = 400;

/** The largest part of the budget that one thing may take: what is heavier would push out all others. */
const largestShare = 1 / 8;

/**
 * One budget of bytes for things of several kinds that are made of what clients ask: what was used last stays. Each is
 * kept for an owner, a document for the server or a plan for its document, and goes with it at the latest. Nothing is
 * kept for an owner that is not kept itself: it would hold its owner in memory, unseen.
 */
export class MemoryBudget {
  readonly #entries: LRUCache<Entry, Entry>;
  readonly #kinds: WeakMap<object, Map<string, Entry>>[] = [];
  readonly #owners = new WeakSet<object>();

  constructor(readonly maxBytes: number) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes * largestShare),
      sizeCalculation: ({ bytes }) => bytes,
      disposeAfter: (entry) => {
        this.#forget(entry);
      },
    });
  }

  /** How many bytes all that is kept weighs. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** How many things are kept. */
  get count(): number {
    return this.#entries.size;
  }

  /** Lets things be kept for an owner that stays in memory whatever is kept here. */
  admit(owner: object): void {
    this.#owners.add(owner);
  }

  /**
   * A kind of thing that is kept.
   *
   * @param weigh how many bytes a thing holds that nothing else holds, about
   * @param ownerIn that of a thing for which others are kept; the thing itself when not given
   */
  addKind<Thing extends object>(
    weigh: (thing: Thing) => number,
    ownerIn: (thing: Thing) => object = (thing) => thing,
  ): KeptKind<Thing> {
    const byOwner = new WeakMap<object, Map<string, Entry>>();
    this.#kinds.push(byOwner);
    return {
      find: (owner, key) => {
        const entry = byOwner.get(owner)?.get(key);
        // Only this kind sets what is in its table.
        return entry && (this.#entries.get(entry)?.value as Thing | undefined);
      },
      keep: (owner, key, value) => {
        if (!this.#owners.has(owner)) return;
        const siblings = getOrMake(byOwner, owner, () => new Map<string, Entry>());
        const old = siblings.get(key);
        if (old) this.#entries.delete(old);
        const bytes = Math.ceil(weigh(value)) + 2 * key.length + entryBytes;
        const entry: Entry = { siblings, key, value, owner: ownerIn(value), bytes };
        siblings.set(key, entry);
        this.#owners.add(entry.owner);
        this.#entries.set(entry, entry);
        if (!this.#entries.has(entry)) this.#forget(entry);
      },
    };
  }

  #forget({ siblings, key, owner }: Entry): void {
    siblings.delete(key);
    this.#owners.delete(owner);
    for (const byOwner of this.#kinds)
      for (const entry of byOwner.get(owner)?.values() ?? []) this.#entries.delete(entry);
  }
}

/** Things of one kind, by owner and key. The text of a key is weighed with its thing. */
export interface KeptKind<Thing extends object> {
  find(owner: object, key: string): Thing | undefined;
  /** Keeps it while there is room, where its owner is kept or admitted and it is not too heavy. */
  keep(owner: object, key: string, thing: Thing): void;
}

/** The thing that is kept for an owner under a key; where there is none it is made, and kept. */
export function keptOrMade<Thing extends object>(
  kind: KeptKind<Thing>,
  owner: object,
  key: string,
  make: () => Thing,
): Thing {
  const known = kind.find(owner, key);
  if (known !== undefined) return known;
  const made = make();
  kind.keep(owner, key, made);
  return made;
}
