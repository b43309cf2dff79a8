import { romanize } from '#text/romanize.js';
import { prefixOf, type Vocabulary } from '../vocabulary.js';

/** The references of new entities of a document: by kind and first words, with a number if several begin alike. */
export class NewRefs {
  readonly #taken = new Set<string>();
  /** Number of references by first words: a text may have thousands of third editions. */
  readonly #counts = new Map<string, number>();

  constructor(readonly vocabulary: Vocabulary) {}

  /** A unique reference. */
  take(kind: string, name: string, maxWords: number): string {
    const words = romanize(name).split(' ').slice(0, maxWords).join('-');
    const base = `NEW:${prefixOf(this.vocabulary, kind)}:${words === '' ? 'unnamed' : words}`;
    let count = this.#counts.get(base) ?? 1;
    let ref = count === 1 ? base : `${base}-${String(count)}`;
    for (; this.#taken.has(ref); ref = `${base}-${String(count)}`) count += 1;
    this.#counts.set(base, count);
    this.#taken.add(ref);
    return ref;
  }
}
