// Names and words that a forum adds in its vocabulary, for whoever reads or tells them.

declare const own: unique symbol;

/** A name that a vocabulary gives; a text of the code never is one, so that mistyped names do not compile. */
export type OwnName<Sort extends 'kind' | 'relation' | 'literal'> = string & {
  readonly [own]: Sort;
};

/** Words for a number of things by the plural rules of a language; `#` stands for the number. */
export type UnitNouns = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** A unit of figures, by the plural forms of each language. */
export interface OwnUnit {
  readonly unit: string;
  readonly ar: UnitNouns;
  readonly en: UnitNouns;
}

/** Names by which documents call an edition of a series, with `{n}` or `{nth}` for its number. */
export interface OwnEditions {
  readonly series: string;
  readonly names: readonly string[];
}

/** Words by which documents say a relation, by language. */
export interface OwnReading {
  readonly relation: string;
  readonly ar?: ReadingWords;
  readonly en?: ReadingWords;
}
export interface ReadingWords {
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
}
