import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { getOrMake } from '#text/get-or-make.js';

/** A kept thing and its place. */
interface Entry {
  readonly siblings: Map<string, Entry>;
  readonly key: string;
  readonly value: object;
  /** The object whose removal removes this thing too. */
  readonly owner: object;
  readonly bytes: number;
}

/** Bytes of an entry apart from its thing and its key: the entry itself and its places in two tables. */
const entryBytes = 400;

/** The largest share of the budget for one thing; a heavier one would push out all others. */
const largestShare = 1 / 8;

/**
 * One budget of bytes for several kinds of cached things that are made on clients' requests; the least recently used go first.
 * Each is kept for an owner (a document for the server, a plan for its document) and goes with it at the latest. Nothing is
 * kept for an owner that is not kept itself, since it would hold its owner in memory unseen.
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

  /** Total bytes of all kept things. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** Number of kept things. */
  get count(): number {
    return this.#entries.size;
  }

  /** Admits an owner that stays in memory regardless of this budget. */
  admit(owner: object): void {
    this.#owners.add(owner);
  }

  /**
   * Adds a kind of kept things.
   *
   * @param weigh approximate bytes that only this thing holds
   * @param ownerIn the owner within a thing for which others are kept; by default the thing itself
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
        // Only this kind writes to its table.
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

/** Things of one kind, by owner and key. A key's text is weighed with its thing. */
export interface KeptKind<Thing extends object> {
  find(owner: object, key: string): Thing | undefined;
  /** Keeps the thing if there is room, its owner is kept or admitted, and it is not too heavy. */
  keep(owner: object, key: string, thing: Thing): void;
}

/** The thing kept for an owner under a key; it is made and kept if missing. */
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

const longestKey = 500;

/** A short key, equal for equal texts: the text itself, or its SHA-256 if it is long. */
export function shortKey(text: string): string {
  return text.length <= longestKey ? text : hash('sha256', text, 'base64url');
}
