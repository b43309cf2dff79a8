import type { AskedRole } from '../roles.js';
import type { WordList } from '../words.js';
import type { MatchedReading } from './matched-word.js';

/** A query, or a part of one, with its readings. */
export interface Asked {
  readonly list: WordList;
  readonly readings: readonly MatchedReading[];
}

/** The rest of a query after removing the title of a role. */
export interface AskedTitle extends Asked {
  readonly role: AskedRole;
  /** The title as typed, and its place in code points of the query. */
  readonly from: string;
  readonly start: number;
}
