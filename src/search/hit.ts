import type { Span } from '#text/code-points.js';
import type { Language } from '../model/values/lists.js';
import type { MatchRule } from './reasons.js';

export interface Explanation {
  readonly rule: MatchRule;
  /** Words of the query, as they were typed. */
  readonly from: string;
  /** The matched words, as written in this or another name of the entity; empty if nothing was matched. */
  readonly to: string;
  /**
   * Number of differing letters: edits of a typo, letters of a clitic, letters missing from a prefix; for a transliteration,
   * the differing vowels and consonants in halves.
   */
  readonly distance: number;
}

export interface Hit {
  readonly entityId: string;
  readonly entityKind: string;
  /** Above 0, at most 1. It does not depend on how common a word is, so it is stable when other names change. */
  readonly score: number;
  /** The matched name; for a role, its title and the name of the place where it is held. */
  readonly matchedName: string;
  /** Explains each distinct word of the query, in order. */
  readonly explanation: readonly Explanation[];
  /** Matched parts of the name, in code points of its text, ascending, without overlaps. */
  readonly highlights: readonly Span[];
}

/** The end of the last page: hits are ordered by descending score, then by id. */
export interface HitPosition {
  readonly score: number;
  readonly entityId: string;
}

export interface SearchOptions {
  /** Only entities of these kinds; all by default. */
  readonly kinds?: readonly string[];
  /** Only names in this language; both by default. */
  readonly lang?: Language;
  /** Only names, codes and roles stated by this dataset; all by default. */
  readonly dataset?: string;
  /** 1 to 100, by default 20. */
  readonly limit?: number;
  readonly after?: HitPosition;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Number of matching entities, on all pages. */
  readonly total: number;
  readonly hasMore: boolean;
  /** Number of matching entities by kind and by dataset; most first. */
  readonly facets: Facets;
  /** Names that may be meant, the likeliest first; empty if a hit has all words. */
  readonly didYouMean: readonly string[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  readonly kinds: readonly FacetCount[];
  readonly datasets: readonly FacetCount[];
}
