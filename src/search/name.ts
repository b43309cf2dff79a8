import type { Language, NameKind, Script } from '../model/values/lists.js';

/**
 * The kind of an indexed text: a name, an external code, a state's name in other languages, or an entity's own words (a quote,
 * an opinion).
 */
export type IndexedKind = NameKind | 'IDENTIFIER' | 'EXONYM' | 'WORDS';

/** A name of an entity as indexed. Names come from claims, which the index does not know. */
export interface IndexedName {
  readonly entityId: string;
  readonly entityKind: string;
  /** Untouched, as it is shown and as highlights count it. */
  readonly text: string;
  /** Null for a text in no language. */
  readonly lang: Language | null;
  readonly nameKind: IndexedKind;
  /** ISO 15924. */
  readonly script: Script;
  /** The datasets with a claim on the entity; empty by default. */
  readonly datasets?: readonly string[];
  /** The datasets that state this name; empty by default. */
  readonly saidBy?: readonly string[];
}

/**
 * A role that somebody holds somewhere, such as الأمين العام of an organisation or host of an edition; a year in which an edition of
 * a series was held; or the kind of a session of an edition.
 */
export interface IndexedRole {
  /** The id of the holder. */
  readonly holder: string;
  /** The id of the entity where it is held. */
  readonly at: string;
  /** The role in each language. */
  readonly titles: readonly string[];
  /** True if the titles are years, which alone name nothing. */
  readonly isYear?: true;
  /** If no office: the titles are words for a relation, which alone name nothing, or for a kind of thing. */
  readonly means?: 'RELATION' | 'KIND';
  /** True if it has ended. */
  readonly isPast: boolean;
  /** The datasets that state it; empty by default. */
  readonly saidBy?: readonly string[];
}
