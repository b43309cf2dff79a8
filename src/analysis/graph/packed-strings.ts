import { invariant } from '../../shared/errors.js';
import { NumberList } from './number-list.js';

/** Bytes of a block: many times a string's length, yet quickly allocated. */
const blockBytes = 65_536;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Many short strings as UTF-8 in large blocks: half the memory of separate strings, and invisible to the garbage collector. */
export class PackedStrings {
  #blocks: Uint8Array[] = [];
  #used = blockBytes;
  #starts = new NumberList();
  #ends = new NumberList();

  get length(): number {
    return this.#starts.length;
  }

  /** A copy that can grow independently; full blocks are shared. */
  copy(): PackedStrings {
    const copied = new PackedStrings();
    const last = this.#blocks.length - 1;
    copied.#blocks = this.#blocks.map((block, at) => (at === last ? block.slice() : block));
    copied.#used = this.#used;
    copied.#starts = this.#starts.copy();
    copied.#ends = this.#ends.copy();
    return copied;
  }

  push(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    const maxBytes = text.length * 3;
    invariant(maxBytes <= blockBytes, 'a packed string is short');
    if (this.#used + maxBytes > blockBytes) {
      this.#blocks.push(new Uint8Array(blockBytes));
      this.#used = 0;
    }
    const start = (this.#blocks.length - 1) * blockBytes + this.#used;
    const { written } = encoder.encodeInto(text, this.#lastBlock.subarray(this.#used));
    this.#used += written;
    this.#starts.push(start);
    this.#ends.push(start + written);
  }

  at(index: number): string {
    invariant(index < this.length, `there is a string ${index}`);
    const start = this.#starts.at(index);
    const from = start % blockBytes;
    const block = this.#blocks[(start - from) / blockBytes];
    return decoder.decode(block?.subarray(from, from + this.#ends.at(index) - start));
  }

  get #lastBlock(): Uint8Array {
    return this.#blocks.at(-1) ?? new Uint8Array(0);
  }
}
