/** Grammar of a form: EITHER where its spelling is active and passive alike, NOUN of an act, TITLE of its agent. */
export type Use = 'ACTIVE' | 'PASSIVE' | 'EITHER' | 'NOUN' | 'TITLE';

/** A folded word that a verb, noun or title can be written as. */
export interface Form {
  readonly word: string;
  readonly use: Use;
  /** True if an object or possessive pronoun is written on the word: استضافتها. */
  readonly hasPronoun?: true;
  /** True for an English verb without an ending. */
  readonly isBare?: true;
  /** True for an Arabic verb of purpose: لتحل. */
  readonly isPurpose?: true;
  /** True if و or ف is written on the verb. */
  readonly isJoined?: true;
}
