import type { AskedRole } from '../roles.js';
import type { WordList } from '../words.js';
import type { MatchedReading } from './matched-word.js';

/** A query, or a part of one, as it is read. */
export interface Asked {
  readonly list: WordList;
  readonly readings: readonly MatchedReading[];
}

/** The rest of a query beside the title of a role. */
export interface AskedTitle extends Asked {
  readonly role: AskedRole;
  /** The title as it was typed, and where, in code points of the query. */
  readonly from: string;
  readonly start: number;
}
