import type { NameColumns } from '../names/name-columns.js';
import { placeOf, type Posting, slotOf } from '../vocabulary/posting.js';
import type { Evidence } from './score.js';
import { SlotList } from './slot-list.js';

/** All places of a name. */
const everyPlace = 0x7fffffff;

/**
 * The evidence for every name that a query meets, counted word by word. Flat arrays over all names, used again by every
 * query: a common word meets tens of thousands of names, and each costs a few steps.
 */
export class Tally {
  /** Of the word at hand. */
  #qualities = new Uint16Array(0);
  #placeBits = new Int32Array(0);
  readonly #metByWord = new SlotList();
  /** Of all words so far. */
  #sums = new Int32Array(0);
  #counts = new Uint8Array(0);
  #places = new Int32Array(0);
  #leads = new Uint8Array(0);
  readonly #met = new SlotList();

  readonly #columns: NameColumns;

  constructor(columns: NameColumns) {
    this.#columns = columns;
  }

  /** Makes room for names in slots below `slotCount`; called while nothing is counted. */
  reserve(slotCount: number): void {
    if (this.#sums.length >= slotCount) return;
    const size = Math.ceil(slotCount * 1.25);
    this.#qualities = new Uint16Array(size);
    this.#placeBits = new Int32Array(size);
    this.#sums = new Int32Array(size);
    this.#counts = new Uint8Array(size);
    this.#places = new Int32Array(size);
    this.#leads = new Uint8Array(size);
    this.#metByWord.reserve(size);
    this.#met.reserve(size);
  }

  /**
   * The word at hand meets a name; of several times the surest counts, of equally sure ones the earliest place.
   * A name that no word met before is passed over unless it has at most `newPlaces` places or is met as a
   * whole.
   */
  meet(posting: Posting, quality: number, isWhole: boolean, newPlaces: number): void {
    const slot = slotOf(posting);
    const known = at(this.#qualities, slot);
    if (quality < known || (!isWhole && this.#isTooLate(slot, newPlaces))) return;
    const bits = isWhole ? everyPlace : 1 << placeOf(posting);
    if (quality === known && isEarlier(at(this.#placeBits, slot), bits)) return;
    if (known === 0) this.#metByWord.push(slot);
    this.#qualities[slot] = quality;
    this.#placeBits[slot] = bits;
  }

  /** The word at hand has met all it meets. */
  closeWord(isFirst: boolean): void {
    const { slots, length } = this.#metByWord;
    for (let index = 0; index < length; index += 1) {
      const slot = at(slots, index);
      const bits = at(this.#placeBits, slot);
      if (this.#counts[slot] === 0) this.#met.push(slot);
      this.#counts[slot] = at(this.#counts, slot) + 1;
      this.#sums[slot] = at(this.#sums, slot) + at(this.#qualities, slot);
      this.#places[slot] = at(this.#places, slot) | bits;
      if (isFirst && (bits & 1) === 1) this.#leads[slot] = 1;
      this.#qualities[slot] = 0;
    }
    this.#metByWord.length = 0;
  }

  /**
   * Hands out what was counted for every name met, in one object that is filled anew for each, and empties
   * itself.
   */
  drain(asked: number, needed: number, visit: (slot: number, evidence: Evidence) => void): void {
    const evidence = {
      asked,
      needed,
      met: 0,
      qualitySum: 0,
      places: 0,
      placesMet: 0,
      leads: false,
    };
    const { slots, length } = this.#met;
    for (let index = 0; index < length; index += 1) {
      const slot = at(slots, index);
      evidence.met = at(this.#counts, slot);
      evidence.qualitySum = at(this.#sums, slot);
      evidence.places = at(this.#columns.places, slot);
      evidence.placesMet = Math.min(bitCount(at(this.#places, slot)), evidence.places);
      evidence.leads = this.#leads[slot] === 1;
      this.#counts[slot] = 0;
      this.#sums[slot] = 0;
      this.#places[slot] = 0;
      this.#leads[slot] = 0;
      visit(slot, evidence);
    }
    this.#met.length = 0;
  }

  #isTooLate(slot: number, newPlaces: number): boolean {
    return this.#counts[slot] === 0 && at(this.#columns.places, slot) > newPlaces;
  }
}

/** There is room for every slot, so that nothing is ever missing. */
function at(column: Readonly<Record<number, number>>, index: number): number {
  return column[index] ?? 0;
}

/** Every place is earlier than any one of them. */
function isEarlier(a: number, b: number): boolean {
  return a === everyPlace || (b !== everyPlace && a <= b);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
