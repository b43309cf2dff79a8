import type { MatchRule } from '../reasons.js';
import type { NameTable } from '../names/name-table.js';
import type { Posting } from '../vocabulary/posting.js';
import type { Voweling } from '../voweling.js';

/** A word of the query, as the rules see it. */
export interface AskedWord {
  readonly text: string;
  /** The vowels and the shadda written on it; undefined if there are none. */
  readonly voweling?: Voweling;
  /** True if it is the only word of the query that counts. */
  readonly isAlone: boolean;
  /** True if the query mixes Arabic and Latin words, which no name does. */
  readonly isMixed: boolean;
}

/** Names that match a word of the query, by one of their words. */
export interface Match {
  readonly rule: MatchRule;
  /** The word of the names. */
  readonly to: string;
  readonly postings: readonly Posting[];
  /** Certainty in thousandths: 1000 is the word itself. Whole numbers make sums independent of their order. */
  readonly quality: number;
  /** As in {@link Explanation}. */
  readonly distance: number;
  /** True if the word stands for the whole name, not for a part of it. */
  readonly isWhole?: true;
  /** Whether a name is matched; all by default. */
  readonly holdsFor?: (slot: number) => boolean;
}

/** One way in which a word matches names; every rule is a file, and `rules.ts` lists them. */
export type Rule = (word: AskedWord, names: NameTable) => Iterable<Match>;
