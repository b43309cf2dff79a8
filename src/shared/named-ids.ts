/** What an id names. */
export type NamedThing = 'entity' | 'claim' | 'document' | 'relation';

/** Ids that a question names, and of what. */
export interface NamedIds {
  readonly of: NamedThing;
  readonly ids: readonly string[];
  /** The kind that the entities must be of; undefined where any will do. */
  readonly kind?: string | undefined;
}
