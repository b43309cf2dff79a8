import type { Language, NameKind, Script } from '../model/values/lists.js';

/**
 * What the text is to its entity: a name, a code by which others know it, what a state is called in other languages, or words of which
 * it consists (a quote, an opinion).
 */
export type IndexedKind = NameKind | 'IDENTIFIER' | 'EXONYM' | 'WORDS';

/**
 * A name of an entity as it is searched. An entity's names come from claims; the index neither knows nor keeps
 * those.
 */
export interface IndexedName {
  readonly entityId: string;
  readonly entityKind: string;
  /** Untouched, as it is shown and as highlights count it. */
  readonly text: string;
  /** Null for what is in none. */
  readonly lang: Language | null;
  readonly nameKind: IndexedKind;
  /** ISO 15924. */
  readonly script: Script;
  /** The datasets that speak of the entity; none when not given. */
  readonly datasets?: readonly string[];
  /** Those that say this of it; none when not given. */
  readonly saidBy?: readonly string[];
}

/** A role that somebody has somewhere: الأمين العام of an organisation; or a year in which an edition was held, of its series. */
export interface IndexedRole {
  /** Who has it. */
  readonly holder: string;
  /** The entity in which it is held. */
  readonly at: string;
  /** The role in each language. */
  readonly titles: readonly string[];
  /** The titles are years, which alone name nothing. */
  readonly isYear?: true;
  /** It ended. */
  readonly isPast: boolean;
  /** The datasets that say so; none when not given. */
  readonly saidBy?: readonly string[];
}
