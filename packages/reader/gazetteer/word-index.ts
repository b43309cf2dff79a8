import { addToList } from '#text/get-or-make.js';

interface Listed {
  readonly entity: string;
  readonly text: string;
  /** Each once. */
  readonly words: readonly string[];
}

/** A name that has many of the words of another. */
export interface Alike {
  readonly entity: string;
  readonly text: string;
  /** The common words, in the order of this name. */
  readonly shared: readonly string[];
  /** The common share of the words of both. */
  readonly score: number;
}

/** Names by their words, to find similar ones without comparing all. */
export class WordIndex {
  readonly #names: Listed[] = [];
  /** Indices of names, by their number of words and one of these. */
  readonly #places = new Map<string, number[]>();

  add(entity: string, text: string, words: readonly string[]): void {
    const listed = { entity, text, words: [...new Set(words)] };
    for (const word of listed.words)
      addToList(this.#places, keyOf(listed.words.length, word), this.#names.length);
    this.#names.push(listed);
  }

  /** The names that share at least half of all words with these, in the order in which they came. */
  *alike(words: ReadonlySet<string>): Generator<Alike> {
    for (const place of this.#placesOf([...words])) {
      const listed = this.#names[place];
      if (!listed) continue;
      const shared = listed.words.filter((word) => words.has(word));
      const score = shared.length / (listed.words.length + words.size - shared.length);
      if (score >= 1 / 2) yield { entity: listed.entity, text: listed.text, shared, score };
    }
  }

  /**
   * Indices of names that may be similar. For each length: those with one of the rarest words, using as many of these as a
   * similar name must share. Most names only share a frequent word.
   */
  #placesOf(words: readonly string[]): number[] {
    const found = new Set<number>();
    for (let size = Math.ceil(words.length / 2); size <= 2 * words.length; size += 1) {
      const shared = Math.ceil((words.length + size) / 3);
      const lists = words
        .map((word) => this.#places.get(keyOf(size, word)) ?? [])
        .sort((a, b) => a.length - b.length);
      for (const list of lists.slice(0, words.length - shared + 1))
        for (const place of list) found.add(place);
    }
    return [...found].sort((a, b) => a - b);
  }
}

function keyOf(size: number, word: string): string {
  return `${String(size)} ${word}`;
}
