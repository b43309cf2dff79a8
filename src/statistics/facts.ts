import type { RelationType } from '../model/relations/index.js';

/** The spans in which a relation possibly held, as `first/last`. */
export type Times = readonly string[];

/** Facts that statistics need and the compact graph does not hold: literals by node, and times by relation. */
export interface EditionFacts {
  readonly ordinals: ReadonlyMap<number, number>;
  /** Partial dates of editions. */
  readonly dates: ReadonlyMap<number, string>;
  readonly sessionKinds: ReadonlyMap<number, string>;
  /** Times of the dated relations among {@link datedTypes}. */
  readonly times: ReadonlyMap<number, Times>;
  /** Relations on having a target alone or jointly that do not tell who has it. */
  readonly untold: ReadonlySet<number>;
}

/** The relations by which somebody represents an organisation or a country for a time. */
export const datedTypes: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS'];

/** Facts as read from the store, by the ids of entities and relations. */
export interface StoredFacts {
  readonly entities: readonly EntityFact[];
  readonly times: ReadonlyMap<string, Times>;
  /** The ids of the relations that tell who has a target alone or jointly. */
  readonly told: ReadonlySet<string>;
}

export interface EntityFact {
  readonly id: string;
  readonly ordinal: number | null;
  readonly date: string | null;
  readonly sessionKind: string | null;
}
