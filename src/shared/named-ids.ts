/** The kind of thing that an id identifies. */
export type NamedThing = 'entity' | 'claim' | 'document' | 'relation';

/** An id that named a thing once, with a sentence that says so. */
export interface RetiredId {
  readonly id: string;
  readonly message: string;
}

/** Ids given in a question, with the kind of thing that they identify. */
export interface NamedIds {
  readonly of: NamedThing;
  readonly ids: readonly string[];
  /** The kind that the entities must be of; undefined if any will do. */
  readonly kind?: string | undefined;
}
