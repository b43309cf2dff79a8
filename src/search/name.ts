import type { Language, NameKind, Script } from '../model/values/lists.js';

/**
 * A name of an entity as it is searched. An entity's names come from claims; the index neither knows nor keeps
 * those.
 */
export interface IndexedName {
  readonly entityId: string;
  readonly entityKind: string;
  /** Untouched, as it is shown and as highlights count it. */
  readonly text: string;
  readonly lang: Language;
  readonly nameKind: NameKind;
  /** ISO 15924. */
  readonly script: Script;
}
