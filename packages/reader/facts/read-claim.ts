import type { Predicate } from '../vocabulary.js';
import type { Topic } from '../discourse/topics.js';
import type { ClaimRole, Method } from '../reading/analysis.js';
import type { Referent } from '../reading/entities.js';

/** A claim of a rule, before any checks. */
export interface ReadClaim {
  readonly subject: Referent;
  readonly predicate: Predicate;
  readonly object?: Referent;
  readonly value?: string | number;
  readonly role?: ClaimRole;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** True if it is over, on a day that the words do not say. */
  readonly ended?: true | undefined;
  readonly method?: Method;
  /** The antecedent, if the sentence does not name one of its ends. */
  readonly antecedent?: Topic;
  readonly rule: string;
  readonly sentence: number;
  /** The tokens of its words. */
  readonly from: number;
  readonly to: number;
}

/** A rule's part of a claim; the rest is added by its reader. */
export type Stated = Omit<ReadClaim, 'rule' | 'sentence' | 'from' | 'to'>;
