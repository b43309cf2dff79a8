import { checkRange } from '../../shared/check-range.js';
import type { Span } from '#text/code-points.js';
import { rawSpan } from '#text/fold.js';
import { checkQueryText } from '../query/query-text.js';
import { pageSizes } from '../search-index.js';
import { isWeightless } from '../weightless-words.js';
import { wordsOf, wordTexts } from '../words.js';
import { type MetPassage, metPassages } from './met-passages.js';
import { type IndexedDocument, type Passage, passagesOf } from './passages.js';
import { WordPlaces } from './word-places.js';

export interface TextHit extends Passage {
  readonly score: number;
  /** Places of the words, in code points of the passage, ascending. */
  readonly highlights: readonly Span[];
}

/** The end of the last page: hits are ordered by descending score, then by document, title first, then by place. */
export interface TextPosition {
  readonly score: number;
  readonly document: string;
  /** -1 for a title. */
  readonly start: number;
}

export interface TextSearchOptions {
  /** Only passages of these documents; of all by default. */
  readonly documents?: readonly string[] | undefined;
  readonly dataset?: string | undefined;
  /** The document's language, in BCP 47. */
  readonly language?: string | undefined;
  readonly limit: number;
  readonly after?: TextPosition | undefined;
}

export interface TextResult {
  readonly hits: readonly TextHit[];
  /** Number of passages with the words, on all pages. */
  readonly total: number;
  readonly hasMore: boolean;
}

/** Maximum characters of texts in memory, about 100 MB. */
const maxCharacters = 20_000_000;
/** Share of removed passages from which on the index should be built anew. */
const deadShare = 0.2;

/** An in-memory index of the words of documents, sentence by sentence. Answers depend only on the documents in it. */
export class TextIndex {
  readonly #passages: (Passage | undefined)[] = [];
  readonly #documents = new Map<
    string,
    { readonly document: IndexedDocument; readonly slots: number[] }
  >();
  readonly #leftOut = new Set<string>();
  readonly #words = new WordPlaces();
  #characters = 0;
  #dead = 0;

  /** The number of documents whose text does not fit in; only their titles are searched. */
  get leftOut(): number {
    return this.#leftOut.size;
  }

  /** Whether so much has been removed that the index should be built anew. */
  get isWorn(): boolean {
    return this.#dead > this.#passages.length * deadShare;
  }

  /** Adds a document that is not in the index, in short steps. */
  *add(document: IndexedDocument): Generator<void> {
    const length = document.text?.length ?? 0;
    const isLeftOut = this.#characters + length > maxCharacters;
    if (isLeftOut) this.#leftOut.add(document.id);
    else this.#characters += length;
    const slots: number[] = [];
    this.#documents.set(document.id, { document, slots });
    for (const passages of passagesOf(isLeftOut ? { ...document, text: null } : document)) {
      for (const passage of passages) {
        const slot = this.#passages.push(passage) - 1;
        slots.push(slot);
        this.#words.add(slot, wordTexts(passage.text));
      }
      yield;
    }
  }

  /** Removes a document; an unknown one is ignored. */
  remove(id: string): void {
    const held = this.#documents.get(id);
    if (!held) return;
    for (const slot of held.slots) this.#passages[slot] = undefined;
    this.#dead += held.slots.length;
    if (!this.#leftOut.delete(id)) this.#characters -= held.document.text?.length ?? 0;
    this.#documents.delete(id);
  }

  /**
   * The passages that have all distinguishing words of the query, in any of their forms, best first: those with the words
   * together. Throws BAD_INPUT for more than 200 characters, or a page of less than 1 or more than 100 hits.
   */
  search(query: string, options: TextSearchOptions): TextResult {
    checkQueryText(query);
    checkRange('first', options.limit, pageSizes);
    const asked = [...new Set(wordTexts(query).filter((word) => !isWeightless(word)))];
    if (asked.length === 0) return { hits: [], total: 0, hasMore: false };
    const isMeant = filterOf(options);
    const page: Ranked[] = [];
    let [total, behind] = [0, 0];
    for (const met of metPassages(asked.map((word) => this.#words.find(word)))) {
      const passage = this.#passages[met.slot];
      if (!passage || !isMeant(passage)) continue;
      total += 1;
      const ranked = rankOf(met, passage);
      if (options.after && compare(options.after, ranked) >= 0) continue;
      behind += 1;
      place(ranked, page, options.limit);
    }
    const hits = page.map(({ passage, score }) => this.#hitOf(asked, passage, score));
    return { hits, total, hasMore: behind > hits.length };
  }

  #hitOf(asked: readonly string[], passage: Passage, score: number): TextHit {
    const { folded, words } = wordsOf(passage.text);
    const highlights = words
      .filter(({ text }) => asked.some((word) => this.#words.isForm(word, text)))
      .map(({ start, end }) => rawSpan(folded.map, start, end));
    return { ...passage, score, highlights };
  }
}

interface Ranked extends TextPosition {
  readonly passage: Passage;
}

function rankOf({ score }: MetPassage, passage: Passage): Ranked {
  return { score, document: passage.document.id, start: startOf(passage), passage };
}

/** The place of a passage in its document's order. */
export function startOf({ part, start }: Passage): number {
  return part === 'TITLE' ? -1 : start;
}

function filterOf({
  documents,
  dataset,
  language,
}: TextSearchOptions): (passage: Passage) => boolean {
  const ids = documents && new Set(documents);
  return ({ document }) =>
    (!ids || ids.has(document.id)) &&
    (dataset === undefined || document.dataset === dataset) &&
    (language === undefined || document.language.split('-')[0] === language);
}

/** Negative if the first position comes first. */
function compare(a: TextPosition, b: TextPosition): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.start - b.start;
}

/** Inserts a passage among the best so far. */
function place(ranked: Ranked, page: Ranked[], limit: number): void {
  let at = page.length;
  while (at > 0 && compare(ranked, page[at - 1] ?? ranked) < 0) at -= 1;
  if (at >= limit) return;
  page.splice(at, 0, ranked);
  if (page.length > limit) page.pop();
}
