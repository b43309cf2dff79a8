/** A language of sentences; the key of things kept in both languages. */
export type Tongue = 'ar' | 'en';

/** A text in both languages. */
export interface InBoth {
  readonly ar: string;
  readonly en: string;
}

export const genders = ['MASCULINE', 'FEMININE'] as const;
export type Gender = (typeof genders)[number];

/** Grammar of a name that is not the name of a thing: an action, or a statement that opens with a noun. */
export const nameSorts = ['VERBAL_NOUN', 'CLAUSE'] as const;
export type NameSort = (typeof nameSorts)[number];

/** How an Arabic word leads to the name after it: as the first of a construct, by في, or by لـ. */
export const links = ['CONSTRUCT', 'IN', 'TO'] as const;
export type Link = (typeof links)[number];

/** The quantity of a figure, worded so that a sentence can state it of an entity. */
export interface Metric {
  /** The quantity, up to the name of the entity that it is stated of. */
  readonly text: string;
  /** The value with its unit in words. */
  readonly value: string;
  /** Arabic only; by default the name is the second of a construct. */
  readonly link?: Link;
  /** True if the value is of all the entities together. */
  readonly combined?: boolean;
}

/**
 * How a name reads within sentences of its language, as declared by somebody who knows the language. An empty object means
 * declared without special forms; nothing is assumed about an undeclared name.
 */
export interface NameForms {
  /** The form in running text, if it differs from the name: with its article, or shorter. */
  readonly running?: string;
  /** The accusative and genitive, if the name shows case. */
  readonly oblique?: string;
  /** The form after the sentence has already named it, in itself or within another name. */
  readonly again?: string;
  /** The accusative and genitive of that form, if it shows case. */
  readonly againOblique?: string;
  /** The form for its first mention, used for an indefinite name. */
  readonly first?: string;
  /** The form next to the name of the thing that it belongs to. */
  readonly within?: string;
  /** Arabic only; for a figure, the gender of its quantity. */
  readonly gender?: Gender;
  /** English only. */
  readonly plural?: boolean;
  readonly sort?: NameSort;
  /** For reported speech: the words as a clause, without the speaker. */
  readonly clause?: string;
  /** For a figure: its quantity. */
  readonly metric?: Metric;
  /** For a figure: true if it counts things that belong to the entity it is stated of. */
  readonly counts?: boolean;
}

/** How a role reads in sentences: an office is held, a status is something a person is. */
export interface RoleForms {
  /** How Arabic leads from the role to the organisation; by default by في. */
  readonly link?: Link;
  /** True if one person has it at a time. */
  readonly unique?: boolean;
  /** For a status, or a role in an event: the noun for one person, by gender. */
  readonly masculine?: string;
  readonly feminine?: string;
  /** For a status: the plural after a preposition. */
  readonly plural?: string;
  /** English: singular with its article, and plural. */
  readonly one?: string;
  readonly many?: string;
}

/** A claim's hints on how to word it. */
export interface ClaimPhrasing {
  /** The entity that says so, with its names, or the source itself. */
  readonly attributedTo?: InBoth & { readonly id?: string };
  /** A doubt about the attribution. */
  readonly voiceNote?: InBoth;
  /** The event that the date belongs to, if it is not the relation's own. */
  readonly dateNote?: InBoth;
  readonly role?: RoleForms;
}
