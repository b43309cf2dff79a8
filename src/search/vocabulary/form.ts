import type { Posting } from './posting.js';

/** A folded word that occurs in at least one name. */
export interface Term {
  readonly text: string;
  readonly postings: Posting[];
  /** Number of names, other than texts, that have it. */
  names: number;
}

/** A spelling by which terms are found: a term as it is, or without its article. */
export interface Form {
  readonly text: string;
  readonly terms: Term[];
}
