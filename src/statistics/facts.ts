import type { RelationType } from '../model/relations/index.js';

/** When something began and ended: the first and the last day that its dates can mean; null where not stated. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the compact graph does not hold and statistics need: literals by node, and periods by relation. */
export interface EditionFacts {
  readonly ordinals: ReadonlyMap<number, number>;
  /** Partial dates of editions. */
  readonly dates: ReadonlyMap<number, string>;
  readonly sessionKinds: ReadonlyMap<number, string>;
  /** Of the relations of {@link datedTypes} that have a date. */
  readonly periods: ReadonlyMap<number, Period>;
}

/** The relations by which somebody represents an organisation or a country, each for a time only. */
export const datedTypes: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS'];

/** Facts as the store has them: by the ids of entities and relations. */
export interface StoredFacts {
  readonly entities: readonly EntityFact[];
  readonly periods: ReadonlyMap<string, Period>;
}

export interface EntityFact {
  readonly id: string;
  readonly ordinal: number | null;
  readonly date: string | null;
  readonly sessionKind: string | null;
}
