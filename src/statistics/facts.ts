import type { RelationType } from '../model/relations/index.js';

/** The first and the last day that the dates of a period can mean; null where not stated. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Facts that statistics need and the compact graph does not hold: literals by node, and periods by relation. */
export interface EditionFacts {
  readonly ordinals: ReadonlyMap<number, number>;
  /** Partial dates of editions. */
  readonly dates: ReadonlyMap<number, string>;
  readonly sessionKinds: ReadonlyMap<number, string>;
  /** Periods of the dated relations among {@link datedTypes}. */
  readonly periods: ReadonlyMap<number, Period>;
}

/** The relations by which somebody represents an organisation or a country for a time. */
export const datedTypes: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS'];

/** Facts as read from the store, by the ids of entities and relations. */
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
