import type { Referent } from './entities.js';

/** The two sorts of declared constructions: an unmatched frame is vocabulary, an unmatched pattern is dead. */
export const constructionSorts = ['frame', 'pattern'] as const;
export type ConstructionSort = (typeof constructionSorts)[number];

/** A claim of a rule. */
export interface TracedClaim {
  readonly subject: Pick<Referent, 'ref'>;
  readonly predicate: string;
  readonly object?: Pick<Referent, 'ref'>;
  readonly value?: string | number;
}

/**
 * Hears of the declared constructions that a document was asked for, of those that it has, and of the claims by them. An id is
 * unique within its sort: the written pattern, or the line of a frame with its file.
 */
export interface Trace {
  asked(sort: ConstructionSort, ids: readonly string[]): void;
  matched(sort: ConstructionSort, id: string): void;
  /** @param by the id of a construction, if the rule read it by one */
  claimed(claim: TracedClaim, by: string | undefined): void;
}
