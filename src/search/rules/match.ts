import type { MatchRule } from '../hit.js';
import type { NameTable } from '../names/name-table.js';
import type { Posting } from '../vocabulary/posting.js';
import type { Voweling } from '../voweling.js';

/** A word of the query as the rules see it. */
export interface AskedWord {
  readonly text: string;
  /** The vowels and the shadda that are written on it; undefined where there are none. */
  readonly voweling?: Voweling;
  /** It is the only word of the query that counts. */
  readonly isAlone: boolean;
  /** The query has words in Arabic and in Latin letters: no name has them all. */
  readonly isMixed: boolean;
}

/** Names that a word of the query met, by a word of theirs. */
export interface Match {
  readonly rule: MatchRule;
  /** The word of the names. */
  readonly to: string;
  readonly postings: readonly Posting[];
  /** How sure, in thousandths: 1000 is the word itself. Whole numbers, so that sums are the same in any order. */
  readonly quality: number;
  /** As {@link Explanation} has it. */
  readonly distance: number;
  /** The word stands for the whole name, not for a part of it. */
  readonly isWhole?: true;
  /** Which of the names are met; all when not given. */
  readonly holdsFor?: (slot: number) => boolean;
}

/** One way in which a word meets names; every rule is a file, and `rules.ts` the list of them. */
export type Rule = (word: AskedWord, names: NameTable) => Iterable<Match>;
