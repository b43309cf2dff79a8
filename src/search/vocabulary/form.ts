import type { Posting } from './posting.js';

/** A word that stands in at least one name, folded. */
export interface Term {
  readonly text: string;
  readonly postings: Posting[];
  /** In how many names it stands that are not texts. */
  names: number;
}

/** A spelling by which terms are found: a term as it is, or without its article. */
export interface Form {
  readonly text: string;
  readonly terms: Term[];
}
