/** A language of sentences, as the keys of what is kept in both. */
export type Tongue = 'ar' | 'en';

/** A text in both languages. */
export interface InBoth {
  readonly ar: string;
  readonly en: string;
}

export const genders = ['MASCULINE', 'FEMININE'] as const;
export type Gender = (typeof genders)[number];

/** What a name is in grammar, where it is not the name of a thing: what is done, or a statement that opens with a noun. */
export const nameSorts = ['VERBAL_NOUN', 'CLAUSE'] as const;
export type NameSort = (typeof nameSorts)[number];

/** How an Arabic word leads to the name behind it: as the first of a construct, by في, or by لـ. */
export const links = ['CONSTRUCT', 'IN', 'TO'] as const;
export type Link = (typeof links)[number];

/** What a figure measures, so that a sentence can say it of somebody. */
export interface Metric {
  /** What is measured, up to the name of whom it is measured of. */
  readonly text: string;
  /** The value with its unit in words. */
  readonly value: string;
  /** Arabic only; without it the name is the second of a construct. */
  readonly link?: Link;
  /** Of all of them together. */
  readonly combined?: boolean;
}

/**
 * How a name reads within sentences of its language, as somebody who knows the language declares it. A name that has these,
 * even if none of them is needed, is declared; of any other nothing is supposed.
 */
export interface NameForms {
  /** The form in running text, where that is not the name itself: with its article, or shorter. */
  readonly running?: string;
  /** The accusative and genitive, where the name shows case. */
  readonly oblique?: string;
  /** Where the sentence has named it before, in itself or by the name of another. */
  readonly again?: string;
  /** Where it is told of for the first time, which an indefinite name is for. */
  readonly first?: string;
  /** Beside the name of what it belongs to. */
  readonly within?: string;
  /** Arabic only; of a figure that of what it measures. */
  readonly gender?: Gender;
  /** English only. */
  readonly plural?: boolean;
  readonly sort?: NameSort;
  /** Of reported speech: the words as a clause, without who said them. */
  readonly clause?: string;
  /** Of a figure: what it measures. */
  readonly metric?: Metric;
  /** Of a figure: it is the number of what belongs to whom it is said of. */
  readonly counts?: boolean;
}

/** How a role reads in sentences: an office is named, a status is what somebody is. */
export interface RoleForms {
  /** How Arabic leads from the role to the organisation; without it by في. */
  readonly link?: Exclude<Link, 'CONSTRUCT'>;
  /** One person has it at a time. */
  readonly unique?: boolean;
  /** Of a status, or of a role in an event: what one person is, by gender. */
  readonly masculine?: string;
  readonly feminine?: string;
  /** Of a status: those who are it, behind a preposition. */
  readonly plural?: string;
  /** One with its article, and many, in English. */
  readonly one?: string;
  readonly many?: string;
}

/** What a claim says of how it is to be told. */
export interface ClaimPhrasing {
  /** By whom it is said: an entity, whose names these are, or the source itself. */
  readonly attributedTo?: InBoth & { readonly id?: string };
  /** A doubt about whose words they are. */
  readonly voiceNote?: InBoth;
  /** What happened on the date, where that is not what the relation says. */
  readonly dateNote?: InBoth;
  readonly role?: RoleForms;
}
