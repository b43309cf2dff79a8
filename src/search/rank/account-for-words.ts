import { designates, designatesAny } from '../designations.js';
import type { NameTable } from '../names/name-table.js';
import {
  isCommon,
  isMiddleName,
  ofPeople,
  type MatchedReading,
  type MatchedWord,
} from '../query/matched-word.js';
import { isNumber } from '../rules/numeral.js';
import { isWeightless } from '../weightless-words.js';
import { wordTexts } from '../words.js';
import type { Evidence } from './score.js';
import { bitCount, type Tally } from './tally.js';

/** Minimum quality of a word in the form of the name, apart from clitics. */
const namingQuality = 900;

/** The same for a name that lacks a word. */
const likelyQuality = 850;

/** Kinds after which other things are called. */
const namesakes: ReadonlySet<string> = new Set(['Country', 'Place']);

/** A year or another number next to a name. */
const number = /^\p{N}+$/u;

/**
 * Accounts for the words of a reading that a name did not match. A name answers only if each of them is matched by another name
 * of the same entity, states its kind, or names something else: Oman Air is not Oman, as nothing explains Air.
 */
export class Account {
  readonly #names: NameTable;
  readonly #tally: Tally;
  /** All words of the reading. */
  readonly #all: number;
  /** The words that a name of several words may leave to its context. */
  readonly #aside: number;
  /** The words that make up any whole name. */
  readonly #naming = new Set<number>();
  /** The words that state a kind, by its number. */
  readonly #designating = new Map<number, number>();
  readonly #words: MatchedReading['words'];
  /** The words of which an answer that lacks one must have one; none if it may lack none. */
  readonly #telling: number;
  /** The words that no answer may lack: another number is another thing. */
  readonly #numbers: number;

  constructor({ words, mayLackOne }: MatchedReading, names: NameTable, tally: Tally) {
    this.#names = names;
    this.#tally = tally;
    this.#words = words;
    this.#all = bitsOf(words, () => true);
    this.#aside = bitsOf(
      words,
      (word) => number.test(word.word.text) || (isCommon(word, names) && !isOffice(word.word.text)),
    );
    this.#numbers = bitsOf(words, ({ word }) => isNumber(word.text));
    this.#telling = mayLackOne ? bitsOf(words, (word) => isTelling(word, names)) : 0;
  }

  /** Records the matches of a name, before any name is judged. */
  note(slot: number, evidence: Evidence): void {
    const { words } = evidence;
    if (isWhole(evidence) && isSure(evidence) && this.#names.columns.isText[slot] === 0)
      this.#naming.add(words);
  }

  /** Whether a name answers the reading. */
  isAnswer(slot: number, evidence: Evidence): boolean {
    const missing = this.#all & ~evidence.words;
    if (this.#names.columns.isText[slot] === 1)
      return missing === 0 && isSure(evidence) && this.#isPhrase(slot);
    if (missing === 0 || this.#isNameBeside(slot, evidence, missing)) return true;
    return this.#telling !== 0 && this.#lacksOne(slot, evidence, missing);
  }

  /**
   * Whether only one word is not accounted for, and another tells the entity apart; of two words, by a name of a person or a whole
   * name.
   */
  #lacksOne(slot: number, evidence: Evidence, missing: number): boolean {
    const kind = this.#names.kindOf(slot);
    if (namesakes.has(kind)) return false;
    if (evidence.asked === 2 && kind !== ofPeople && !isWhole(evidence)) return false;
    const isLikely = evidence.qualitySum >= likelyQuality * evidence.met;
    const isTold = (this.#tally.wordsOfEntity(slot) & this.#telling) !== 0;
    const left = this.#leftOf(slot, missing);
    return isLikely && isTold && bitCount(left) === 1 && (left & this.#numbers) === 0;
  }

  #isNameBeside(slot: number, evidence: Evidence, missing: number): boolean {
    const alone = this.#leftOf(slot, missing);
    const left = alone === 0 ? 0 : alone & ~this.#besideOf(evidence.words);
    if (!isWhole(evidence)) return left === 0 && this.metOf(slot) >= wordsNeeded(evidence.asked);
    if (evidence.places > 1) return (left & ~this.#aside) === 0;
    return left === 0 && (alone === 0 || isSure(evidence));
  }

  /** The number of words that any name of its entity matched. */
  metOf(slot: number): number {
    return bitCount(this.#tally.wordsOfEntity(slot));
  }

  /** The words that are neither matched by another name of the entity nor state its kind. */
  #leftOf(slot: number, missing: number): number {
    const left = missing & ~this.#tally.wordsOfEntity(slot);
    return left === 0 ? 0 : left & ~this.#designatingOf(this.#names.columns.kind[slot] ?? 0);
  }

  /** The words of other whole names next to one: River Watch overlaps the Quiet River Network. */
  #besideOf(words: number): number {
    let beside = 0;
    for (const others of this.#naming) if ((others & words) === 0) beside |= others;
    return beside;
  }

  /** Whether a text has the words in sequence, ignoring weightless words. */
  #isPhrase(slot: number): boolean {
    const asked = this.#words;
    if (asked.length === 1) return true;
    const said = wordTexts(this.#names.name(slot).text).filter((word) => !isWeightless(word));
    return said.some((_, from) =>
      asked.every(({ matches }, at) => matches.some(({ to }) => to === said[from + at])),
    );
  }

  #designatingOf(kind: number): number {
    const known = this.#designating.get(kind);
    if (known !== undefined) return known;
    const name = this.#names.columns.kinds[kind] ?? '';
    const bits = bitsOf(this.#words, ({ word }) => designates(word.text, name));
    this.#designating.set(kind, bits);
    return bits;
  }
}

/** Whether a word tells things apart: it does not count them, state a kind, name a state or a father, or stand in texts alone. */
function isTelling(asked: MatchedWord, names: NameTable): boolean {
  const { text } = asked.word;
  if (isNumber(text) || designatesAny(text) || isCommon(asked, names)) return false;
  if (isMiddleName(asked, names)) return false;
  return !names.named(text).some((slot) => namesakes.has(names.kindOf(slot)));
}

/** Whether a word means a person, even if texts use it otherwise: رئيس جمهورية غانا is not Ghana. */
function isOffice(word: string): boolean {
  return designates(word, 'Person');
}

/** The number of query words that a part of a name has to match: two of three. */
export function wordsNeeded(asked: number): number {
  return Math.ceil((asked * 2) / 3);
}

function isWhole({ places, placesMet }: Evidence): boolean {
  return placesMet >= places;
}

function isSure({ qualitySum, met }: Evidence): boolean {
  return qualitySum >= namingQuality * met;
}

function bitsOf<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): number {
  return items.reduce((bits, item, at) => (isMeant(item) ? bits | (1 << at) : bits), 0);
}
