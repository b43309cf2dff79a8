import type { Tongue } from '../sentence/forms.js';
import type { Bilingual } from '../site.js';

/** A document as it is cited; unknown values are null or left out. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string;
  readonly url?: string | null | undefined;
  /** BCP 47. */
  readonly language?: string | null | undefined;
  /** A partial date: `2020`, `2020-11` or `2020-11-26`. */
  readonly published?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly retrieved?: string | null | undefined;
  /** The version of data; a document that people wrote has none. */
  readonly version?: string | undefined;
}

/** One claim as a document bears it. */
export interface CitedClaim {
  readonly id: string;
  /** The quoted words; null where no text of the document is kept. */
  readonly exact?: string | null | undefined;
  /** The summary of an editor where there are no words. */
  readonly note?: string | null | undefined;
  /** The same words in the language of the citation. */
  readonly translation?: string | null | undefined;
  /** The number of the paragraph in the document; 0 for its heading. */
  readonly paragraph?: number | null | undefined;
}

/** The graph in which the claim is found. */
export interface CitedGraph {
  readonly name: Bilingual;
  /** The lasting address of the claim, or of the document, in the graph. */
  readonly address: string;
  readonly version?: number | string | null | undefined;
}

/** A document, or one claim in it, with the graph that leads there. */
export interface Cited {
  readonly document: CitedDocument;
  readonly claim?: CitedClaim | undefined;
  readonly graph?: CitedGraph | undefined;
}

export type { Tongue };

/** The numbers of a partial date. */
export function datePartsOf(date: string): readonly number[] {
  return date.split('-').map(Number);
}
