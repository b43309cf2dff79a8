/** Edits between two keys: each list sorted, no key in both. */
export interface Edits {
  readonly removed: readonly Buffer[];
  readonly added: readonly Buffer[];
}

/** One edit at a place in a block: the key there is removed, or one is inserted before it. */
interface PlacedEdit {
  readonly place: number;
  readonly added: Buffer | undefined;
}

/**
 * Sorted keys as one piece of UTF-8 without their common prefix: the order of its bytes is that of code points, in
 * which every engine compares texts. It takes the remaining texts and four bytes for each, and nothing of the heap.
 */
export class Block {
  readonly #prefix: Buffer;
  readonly #bytes: Buffer;
  /** End offset of each key. */
  readonly #ends: Uint32Array;

  private constructor(prefix: Buffer, bytes: Buffer, ends: Uint32Array) {
    this.#prefix = prefix;
    this.#bytes = bytes;
    this.#ends = ends;
  }

  /** Makes a block of sorted keys. */
  static of(keys: readonly string[]): Block {
    const prefix = commonStart(keys[0] ?? '', keys.at(-1) ?? '');
    return Block.#with(
      prefix,
      keys.map((key) => key.slice(prefix.length)),
    );
  }

  static #with(prefix: string, rests: readonly string[]): Block {
    const ends = new Uint32Array(rests.length);
    let length = 0;
    for (const [i, rest] of rests.entries()) ends[i] = length += Buffer.byteLength(rest);
    const bytes = Buffer.allocUnsafeSlow(length);
    for (const [i, rest] of rests.entries()) bytes.write(rest, ends[i - 1] ?? 0);
    return new Block(Buffer.from(prefix), bytes, ends);
  }

  get count(): number {
    return this.#ends.length;
  }

  get byteLength(): number {
    return this.#bytes.length + this.#ends.byteLength;
  }

  keyAt(place: number): string {
    const rest = this.#bytes.toString('utf8', this.#startOf(place), this.#startOf(place + 1));
    return this.#prefix.toString() + rest;
  }

  /** Negative if the key there comes before the other one, 0 if they are equal. */
  compareAt(place: number, key: Buffer): number {
    const { length } = this.#prefix;
    const byPrefix = this.#prefix.compare(key, 0, Math.min(length, key.length));
    if (byPrefix !== 0) return byPrefix;
    const [start, end] = [this.#startOf(place), this.#startOf(place + 1)];
    return -key.compare(this.#bytes, start, end, length);
  }

  /** Index of the first key that is not before this one. */
  placeOf(key: Buffer): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareAt(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The block after the edits; undefined if a key to remove is missing or a key to insert is present. */
  edited({ removed, added }: Edits): Block | undefined {
    if (added.some((key) => !this.#isPrefixOf(key)))
      return this.#whole().edited({ removed, added });
    const edits: PlacedEdit[] = [];
    for (const key of removed) {
      const place = this.placeOf(key);
      if (!this.#holdsAt(place, key)) return undefined;
      edits.push({ place, added: undefined });
    }
    for (const key of added) {
      const place = this.placeOf(key);
      if (this.#holdsAt(place, key)) return undefined;
      edits.push({ place, added: key });
    }
    // At one place, insertions come before the removal, in the given order.
    edits.sort(
      (a, b) => a.place - b.place || Number(b.added !== undefined) - Number(a.added !== undefined),
    );
    return this.#withEdits(edits, added.length - removed.length);
  }

  /** The first half of the keys, and the others. */
  halves(): readonly [Block, Block] {
    const middle = this.count >> 1;
    return [this.#slice(0, middle), this.#slice(middle, this.count)];
  }

  #withEdits(edits: readonly PlacedEdit[], more: number): Block {
    const ends = new Uint32Array(this.count + more);
    const pieces: Buffer[] = [];
    let [count, length, next] = [0, 0, 0];
    const keepUpTo = (place: number): void => {
      const start = this.#startOf(next);
      const shift = length - start;
      for (; next < place; next++) ends[count++] = this.#startOf(next + 1) + shift;
      const piece = this.#bytes.subarray(start, this.#startOf(place));
      pieces.push(piece);
      length += piece.length;
    };
    for (const { place, added } of edits) {
      keepUpTo(place);
      if (added === undefined) next += 1;
      else {
        const rest = added.subarray(this.#prefix.length);
        pieces.push(rest);
        ends[count++] = length += rest.length;
      }
    }
    keepUpTo(this.count);
    return new Block(this.#prefix, joined(pieces, length), ends);
  }

  #slice(from: number, to: number): Block {
    const start = this.#startOf(from);
    const piece = this.#bytes.subarray(start, this.#startOf(to));
    const ends = this.#ends.slice(from, to).map((end) => end - start);
    return new Block(this.#prefix, joined([piece], piece.length), ends);
  }

  /** The same keys, each with all of its text. */
  #whole(): Block {
    return Block.#with(
      '',
      Array.from({ length: this.count }, (_, place) => this.keyAt(place)),
    );
  }

  #isPrefixOf(key: Buffer): boolean {
    return this.#prefix.compare(key, 0, Math.min(this.#prefix.length, key.length)) === 0;
  }

  #holdsAt(place: number, key: Buffer): boolean {
    return place < this.count && this.compareAt(place, key) === 0;
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }
}

/** Common prefix of two texts, in whole characters. */
function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  const isHalf = /[\uD800-\uDBFF]$/.test(a.slice(0, length));
  return a.slice(0, isHalf ? length - 1 : length);
}

/** A copy in memory of its own: a pooled buffer would keep the pool, and a view its whole source. */
function joined(pieces: readonly Buffer[], length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const piece of pieces) at += piece.copy(bytes, at);
  return bytes;
}
