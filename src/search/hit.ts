import type { Span } from '../shared/text/code-points.js';
import type { Language } from '../model/values/lists.js';

/** Why a word of the query met a name, from the surest reason to the least. */
export const matchRules = [
  /** The whole query is the whole name. */
  'EXACT',
  /** The whole query is a code by which the entity is known elsewhere. */
  'IDENTIFIER',
  /** The whole query is what the state is called in another language: Maroc, Yunanistan. */
  'EXONYM',
  /** The word is a word of the name. */
  'TOKEN',
  /** Two words written as one, or one as two. */
  'COMPOUND',
  /** The same word with and without و ف ب ك ل ال or a Latin al-. */
  'CLITIC',
  /** The same word in another number or gender: وزير and وزراء. */
  'PLURAL',
  /** The same number, written otherwise. */
  'NUMERAL',
  /** The word is made of the initials of the name, or the name gives it in brackets. */
  'ACRONYM',
  /** Sounds alike, in the same script or across Arabic and Latin. */
  'TRANSLITERATION',
  /** The word begins a word of the name. */
  'PREFIX',
  /** A few letters differ. */
  'TYPO',
  /** What comes from a state is called so: كويتي, Omani. */
  'DEMONYM',
  /** A role that the person has, there where the other words say. */
  'ROLE',
  /** The year in which an edition was held, beside its series. */
  'YEAR',
  /** Says what kind of thing is meant: city, دولة, Dr. */
  'DESIGNATION',
  /** Tells no names apart: of, في, معالي. */
  'PARTICLE',
  /** Is no part of the name: it names something else of the graph, or a year, or stands in texts alone. */
  'CONTEXT',
] as const;

export type MatchRule = (typeof matchRules)[number];

export interface Explanation {
  readonly rule: MatchRule;
  /** Words of the query, as they were typed. */
  readonly from: string;
  /** What they met in the name, or in another name of the entity, as it is written there; empty where they met nothing. */
  readonly to: string;
  /**
   * Letters that differ: edits of a typo, letters of a clitic, letters a prefix left out; of a transliteration
   * the vowels and consonants that differ, in halves.
   */
  readonly distance: number;
}

export interface Hit {
  readonly entityId: string;
  readonly entityKind: string;
  /** Above 0, at most 1; does not depend on how common a word is, so that it stays when other names come and go. */
  readonly score: number;
  /** The name that was met; of a role its title and the name of where it is held. */
  readonly matchedName: string;
  /** Accounts for each different word of the query, in its order. */
  readonly explanation: readonly Explanation[];
  /** Where the name was met, in code points of its text, ascending, without overlaps. */
  readonly highlights: readonly Span[];
}

/** Where the last page ended: hits are ordered by score, falling, then by id. */
export interface HitPosition {
  readonly score: number;
  readonly entityId: string;
}

export interface SearchOptions {
  /** Only entities of these kinds; all when not given. */
  readonly kinds?: readonly string[];
  /** Only names in this language; both when not given. */
  readonly lang?: Language;
  /** Only what this dataset says: its names, codes and roles; all of the graph when not given. */
  readonly dataset?: string;
  /** 1 to 100, 20 when not given. */
  readonly limit?: number;
  readonly after?: HitPosition;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** How many entities met the query, on all pages. */
  readonly total: number;
  readonly hasMore: boolean;
  /** How many of them are of each kind, and how many each dataset speaks of; most first. */
  readonly facets: Facets;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  readonly kinds: readonly FacetCount[];
  readonly datasets: readonly FacetCount[];
}
