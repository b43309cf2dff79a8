import { getOrMake } from '../../shared/get-or-make.js';
import { stemsOf } from '../clitics.js';

/** The slot of a passage and the place of a word in it, in one number; rising within a list. */
export type WordPlace = number;

/** Words behind the last place of a passage share it. */
const placesInPassage = 256;

/** The places of a word in one form, and how surely it is the word that was asked for, 0 to 1. */
export interface FormPlaces {
  readonly places: readonly WordPlace[];
  readonly quality: number;
}

const otherForm = 0.9;

/** Where each word of all passages stands, and which words are one but for their clitics. */
export class WordPlaces {
  readonly #places = new Map<string, WordPlace[]>();
  readonly #byStem = new Map<string, Set<string>>();

  /** Takes in the words of the passage in a slot that is above all before. */
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

  /** The places of a word in every form of it that stands in a passage. */
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

  /** Whether a word of a passage is the one that was asked for, in some form. */
  isForm(asked: string, met: string): boolean {
    if (asked === met) return true;
    const roots = new Set([asked, ...stemsOf(asked).map(({ text }) => text)]);
    return roots.has(met) || stemsOf(met).some(({ text }) => roots.has(text));
  }
}

export function slotOf(place: WordPlace): number {
  return Math.floor(place / placesInPassage);
}

/** The place in the passage. */
export function placeIn(place: WordPlace): number {
  return place % placesInPassage;
}

function placeOf(slot: number, at: number): WordPlace {
  return slot * placesInPassage + Math.min(at, placesInPassage - 1);
}
