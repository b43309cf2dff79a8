import { getOrMake } from '#text/get-or-make.js';
import { stemsOf } from '../clitics.js';

/** The slot of a passage and the place of a word in it, in one number; ascending within a list. */
export type WordPlace = number;

/** Number of places in a passage; words after the last place share it. */
const placesInPassage = 256;

/** The places of one form of a word, and the certainty that it is the requested word, 0 to 1. */
export interface FormPlaces {
  readonly places: readonly WordPlace[];
  readonly quality: number;
}

const otherForm = 0.9;

/** The places of each word in all passages, and the words that differ only in clitics. */
export class WordPlaces {
  readonly #places = new Map<string, WordPlace[]>();
  readonly #byStem = new Map<string, Set<string>>();

  /** Adds the words of a passage; its slot must be above all earlier ones. */
  add(slot: number, words: readonly string[]): void {
    words.forEach((word, at) => {
      const known = this.#places.get(word);
      if (known) known.push(placeOf(slot, at));
      else {
        this.#places.set(word, [placeOf(slot, at)]);
        for (const { text } of stemsOf(word))
          getOrMake(this.#byStem, text, () => new Set()).add(word);
      }
    });
  }

  /** The places of a word in every form of it that occurs. */
  find(word: string): readonly FormPlaces[] {
    const quality = new Map([[word, 1]]);
    const roots = [word, ...stemsOf(word).map(({ text }) => text)];
    for (const root of roots)
      for (const form of [root, ...(this.#byStem.get(root) ?? [])])
        if (!quality.has(form)) quality.set(form, otherForm);
    return Array.from(quality, ([form, sure]) => ({
      places: this.#places.get(form) ?? [],
      quality: sure,
    })).filter(({ places }) => places.length > 0);
  }

  /** Whether a word of a passage is a form of the requested one. */
  isForm(asked: string, met: string): boolean {
    if (asked === met) return true;
    const roots = new Set([asked, ...stemsOf(asked).map(({ text }) => text)]);
    return roots.has(met) || stemsOf(met).some(({ text }) => roots.has(text));
  }
}

export function slotOf(place: WordPlace): number {
  return Math.floor(place / placesInPassage);
}

/** The place within the passage. */
export function placeIn(place: WordPlace): number {
  return place % placesInPassage;
}

function placeOf(slot: number, at: number): WordPlace {
  return slot * placesInPassage + Math.min(at, placesInPassage - 1);
}
