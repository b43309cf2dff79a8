import type { Span } from '#text/code-points.js';

/** A document's annotations in the form of the development set (packages/reader/sets/README.md). */
export interface Gold {
  readonly document: string;
  readonly published?: string | null;
  /**
   * The version of the model that the document was annotated with. Claims that only version 2 can hold (kinds of organisations
   * by their names, offices in states, days and places of events) are neither right nor wrong in version 1.
   */
  readonly model?: number;
  readonly newEntities: readonly { readonly id: string; readonly kind: string }[];
  readonly sentences: readonly (Span & { readonly id: string })[];
  readonly mentions: readonly GoldMention[];
  readonly claims: readonly GoldClaim[];
  readonly quotes: readonly (Span & { readonly speaker: string })[];
  readonly numbers: readonly GoldNumber[];
  readonly mustNot: readonly MustNot[];
}

export type Tier = 'core' | 'extended' | 'optional';

export interface GoldMention extends Span {
  readonly kind: string;
  readonly entityId: string;
  readonly type: string;
  readonly tier: Tier;
  readonly acceptSpans?: readonly (readonly [number, number])[];
  readonly acceptEntities?: readonly string[];
}

export interface GoldClaim {
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string;
  readonly value?: string | number;
  readonly role?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly symmetric?: boolean;
  readonly tier: Tier;
  readonly inGraph: string;
  readonly evidence: readonly Span[];
  readonly acceptPredicates?: readonly string[];
  readonly acceptValues?: readonly (string | number)[];
  readonly acceptFrom?: readonly (string | null)[];
  readonly acceptTo?: readonly (string | null)[];
}

export interface GoldNumber extends Span {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly tier: Tier;
}

/** A tempting but wrong finding; an absent part matches anything. */
export interface MustNot {
  readonly subject?: string;
  readonly predicate?: string;
  readonly object?: string;
  readonly value?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly sentence?: string;
  readonly entity?: string;
  readonly kind?: string;
  readonly why: string;
}
