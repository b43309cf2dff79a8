/** The kind of thing that an id identifies. */
export type NamedThing = 'entity' | 'claim' | 'document' | 'relation';

/** Ids given in a question, with the kind of thing that they identify. */
export interface NamedIds {
  readonly of: NamedThing;
  readonly ids: readonly string[];
  /** The kind that the entities must be of; undefined if any will do. */
  readonly kind?: string | undefined;
}
