import { uint32At } from './typed-read.js';

/** A growing list of whole numbers below 2^32 in one typed array. */
export class NumberList {
  #numbers = new Uint32Array(256);
  #length = 0;

  /** An independent copy. */
  copy(): NumberList {
    const copied = new NumberList();
    copied.#numbers = this.#numbers.slice();
    copied.#length = this.#length;
    return copied;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return uint32At(this.#numbers, index);
  }

  /** A snapshot of the numbers. */
  toArray(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
