import type { NameColumns } from '../names/name-columns.js';
import { placeOf, type Posting, slotOf } from '../vocabulary/posting.js';
import type { Evidence } from './score.js';
import { SlotList } from './slot-list.js';

/** All places of a name. */
const everyPlace = 0x7fffffff;

/**
 * The evidence for every matching name, counted word by word. Flat arrays over all names are reused by every query: a common
 * word matches tens of thousands of names, at a few steps each.
 */
export class Tally {
  /** Qualities for the current word. */
  #qualities = new Uint16Array(0);
  #placeBits = new Int32Array(0);
  readonly #metByWord = new SlotList();
  /** Sums over all words so far. */
  #sums = new Int32Array(0);
  #words = new Int32Array(0);
  #places = new Int32Array(0);
  #leads = new Uint8Array(0);
  /** By slot of the entity, the words that any of its names matched. An entity has at least one name, so there is room. */
  #ofEntity = new Int32Array(0);
  readonly #met = new SlotList();

  readonly #columns: NameColumns;

  constructor(columns: NameColumns) {
    this.#columns = columns;
  }

  /** Whether no name has been met. */
  get isEmpty(): boolean {
    return this.#met.length === 0;
  }

  /** Makes room for names in slots below `slotCount`; called while nothing is counted. */
  reserve(slotCount: number): void {
    if (this.#sums.length >= slotCount) return;
    const size = Math.ceil(slotCount * 1.25);
    this.#qualities = new Uint16Array(size);
    this.#placeBits = new Int32Array(size);
    this.#sums = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#places = new Int32Array(size);
    this.#leads = new Uint8Array(size);
    this.#ofEntity = new Int32Array(size);
    this.#metByWord.reserve(size);
    this.#met.reserve(size);
  }

  /**
   * Records that the current word matches a name. Among several matches the surest counts, among equally sure ones the earliest
   * place. A name without earlier matches is skipped unless it has at most `newPlaces` places, is matched as a whole, or
   * another name of its entity was matched.
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

  /** Ends the current word, the one at `index` of the reading. */
  closeWord(word: number): void {
    const bit = 1 << word;
    const { slots, length } = this.#metByWord;
    for (let index = 0; index < length; index += 1) {
      const slot = at(slots, index);
      const bits = at(this.#placeBits, slot);
      if (this.#words[slot] === 0) this.#met.push(slot);
      this.#words[slot] = at(this.#words, slot) | bit;
      const entity = at(this.#columns.entity, slot);
      this.#ofEntity[entity] = at(this.#ofEntity, entity) | bit;
      this.#sums[slot] = at(this.#sums, slot) + at(this.#qualities, slot);
      this.#places[slot] = at(this.#places, slot) | bits;
      if (word === 0 && (bits & 1) === 1) this.#leads[slot] = 1;
      this.#qualities[slot] = 0;
    }
    this.#metByWord.length = 0;
  }

  /** Visits every matched name with its evidence, in one object that is reused. */
  forEach(asked: number, visit: (slot: number, evidence: Evidence) => void): void {
    const evidence = {
      asked,
      words: 0,
      met: 0,
      qualitySum: 0,
      places: 0,
      placesMet: 0,
      leads: false,
    };
    const { slots, length } = this.#met;
    for (let index = 0; index < length; index += 1) {
      const slot = at(slots, index);
      evidence.words = at(this.#words, slot);
      evidence.met = bitCount(evidence.words);
      evidence.qualitySum = at(this.#sums, slot);
      evidence.places = at(this.#columns.places, slot);
      evidence.placesMet = Math.min(bitCount(at(this.#places, slot)), evidence.places);
      evidence.leads = this.#leads[slot] === 1;
      visit(slot, evidence);
    }
  }

  /** The words that names of the entity matched. */
  wordsOfEntity(slot: number): number {
    return at(this.#ofEntity, at(this.#columns.entity, slot));
  }

  /** Removes all counts. */
  clear(): void {
    const { slots, length } = this.#met;
    for (let index = 0; index < length; index += 1) {
      const slot = at(slots, index);
      this.#words[slot] = 0;
      this.#sums[slot] = 0;
      this.#places[slot] = 0;
      this.#leads[slot] = 0;
      this.#ofEntity[at(this.#columns.entity, slot)] = 0;
    }
    this.#met.length = 0;
  }

  #isTooLate(slot: number, newPlaces: number): boolean {
    return (
      this.#words[slot] === 0 &&
      at(this.#columns.places, slot) > newPlaces &&
      this.wordsOfEntity(slot) === 0
    );
  }
}

/** The value at an index, which always exists. */
function at(column: Readonly<Record<number, number>>, index: number): number {
  return column[index] ?? 0;
}

/** Compares places; `everyPlace` comes before any single one. */
function isEarlier(a: number, b: number): boolean {
  return a === everyPlace || (b !== everyPlace && a <= b);
}

/** The number of set bits. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
