import { takeSteps, type Turn } from '../../../shared/turn.js';
import { Block, type Edits } from './block.js';

/** Number of keys in a new block; one of more than twice as many is split in two. */
const keysOfBlock = 512;

/** Range of keys: those between two others, both exclusive. */
export interface KeyRange {
  readonly above: string | undefined;
  readonly below: string | undefined;
  /** From the last to the first. */
  readonly isBackward: boolean;
}

/** Position of a key, present or not: a block and an index in it. */
interface Place {
  readonly block: number;
  readonly place: number;
}

/** Unique texts in the order of their code points, in blocks so that a change moves few of them. */
export class SortedKeys {
  #blocks: Block[] = [];

  /** Makes it from sorted keys; undefined if two are equal. */
  static async of(keys: readonly string[], turn: Turn): Promise<SortedKeys | undefined> {
    const repeated: string[] = [];
    await takeSteps(keys.length - 1, turn, (i) => {
      const key = keys[i];
      if (key !== undefined && key === keys[i + 1]) repeated.push(key);
    });
    if (repeated.length > 0) return undefined;
    const made = new SortedKeys();
    for (let start = 0; start < keys.length; start += keysOfBlock) {
      made.#blocks.push(Block.of(keys.slice(start, start + keysOfBlock)));
      if (turn.isOver) await turn.rest();
    }
    return made;
  }

  get count(): number {
    return this.#blocks.reduce((sum, { count }) => sum + count, 0);
  }

  get byteLength(): number {
    return this.#blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** The keys of a range in turn; not to be continued once the keys have changed. */
  *read({ above, below, isBackward }: KeyRange): Generator<string> {
    const first = above === undefined ? { block: 0, place: 0 } : this.#placeAfter(above);
    const end = below === undefined ? this.#end : this.#placeOf(Buffer.from(below));
    yield* isBackward ? this.#readBackward(first, end) : this.#readForward(first, end);
  }

  /**
   * Removes and inserts keys.
   * @returns false if a key to remove is missing or a key to insert is present: the keys are useless then
   */
  edit(removed: Iterable<string>, added: Iterable<string>): boolean {
    const edits = this.#byBlock(toSorted(removed), toSorted(added));
    // From the last block on, since a split block moves those behind it.
    const places = [...edits.keys()].sort((a, b) => b - a);
    return places.every((place) => {
      const block = (this.#blocks[place] ?? Block.of([])).edited(edits.get(place) ?? noEdits);
      if (block !== undefined) this.#blocks.splice(place, 1, ...divided(block));
      return block !== undefined;
    });
  }

  *#readForward(first: Place, end: Place): Generator<string> {
    for (let i = first.block; i <= end.block; i++) {
      const block = this.#blocks[i];
      if (block === undefined) return;
      const to = i === end.block ? end.place : block.count;
      for (let place = i === first.block ? first.place : 0; place < to; place++)
        yield block.keyAt(place);
    }
  }

  *#readBackward(first: Place, end: Place): Generator<string> {
    for (let i = end.block; i >= first.block; i--) {
      const block = this.#blocks[i];
      const from = i === first.block ? first.place : 0;
      const last = i === end.block ? end.place : (block?.count ?? 0);
      for (let place = last - 1; place >= from; place--) if (block) yield block.keyAt(place);
    }
  }

  get #end(): Place {
    return { block: this.#blocks.length, place: 0 };
  }

  #placeAfter(key: string): Place {
    const bytes = Buffer.from(key);
    const { block, place } = this.#placeOf(bytes);
    const found = this.#blocks[block];
    const isThere =
      found !== undefined && place < found.count && found.compareAt(place, bytes) === 0;
    return { block, place: isThere ? place + 1 : place };
  }

  #placeOf(key: Buffer): Place {
    const block = this.#blockOf(key);
    return { block, place: this.#blocks[block]?.placeOf(key) ?? 0 };
  }

  /** The last block that begins with the key or before it; the first if none does. */
  #blockOf(key: Buffer): number {
    let [low, high] = [0, this.#blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && block.compareAt(0, key) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  #byBlock(removed: readonly Buffer[], added: readonly Buffer[]): Map<number, MutableEdits> {
    const edits = new Map<number, MutableEdits>();
    const of = (key: Buffer): MutableEdits => {
      const block = this.#blockOf(key);
      const known = edits.get(block);
      if (known !== undefined) return known;
      const made = { removed: [], added: [] };
      edits.set(block, made);
      return made;
    };
    for (const key of removed) of(key).removed.push(key);
    for (const key of added) of(key).added.push(key);
    return edits;
  }
}

interface MutableEdits extends Edits {
  readonly removed: Buffer[];
  readonly added: Buffer[];
}

const noEdits: Edits = { removed: [], added: [] };

/** Blocks of at most the maximum size; none for no keys. */
function divided(block: Block): readonly Block[] {
  if (block.count === 0) return [];
  return block.count > 2 * keysOfBlock ? block.halves().flatMap(divided) : [block];
}

function toSorted(keys: Iterable<string>): readonly Buffer[] {
  return Array.from(keys, (key) => Buffer.from(key)).sort((a, b) => a.compare(b));
}
