import type { Novelty } from '../model/values/lists.js';
import type { ChangeOutcome, ClaimContentInput } from '../change/actions/action-types.js';

/** How what is accepted differs from what was proposed; a part that is left out is as it was proposed. */
export interface ProposalEdit extends ClaimContentInput {
  /** Of a claim. */
  readonly subject?: string | null | undefined;
  readonly predicate?: string | null | undefined;
  /** Of an entity: the one of the graph that it is; or the id of the new one. */
  readonly entity?: string | null | undefined;
  readonly newId?: string | null | undefined;
}

export interface ReviewDecision {
  readonly proposal: string;
  readonly accept: boolean;
  /** The proposal's revision as the caller knows it; where it has another, nothing is done. */
  readonly ifRevision?: number | null | undefined;
  readonly edit?: ProposalEdit | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Which open claims and mentions are accepted without a look at each: never one that conflicts or names a new entity. */
export interface ReviewPolicy {
  readonly novelty: readonly Novelty[];
  readonly minConfidence: number;
  /** Without it of all documents. */
  readonly document?: string | null | undefined;
}

/** One of the two. */
export interface ReviewProposalsInput {
  readonly decisions?: readonly ReviewDecision[] | null | undefined;
  readonly policy?: ReviewPolicy | null | undefined;
}

/** Open claims and mentions over which a policy did not decide, though they are what it asks for or less sure, and why. */
export interface LeftOpen {
  readonly reason: 'NAMES_NEW' | 'LESS_CONFIDENT' | 'OVER_LIMIT';
  readonly count: number;
}

/** What a review did. */
export interface ReviewOutcome extends ChangeOutcome {
  /** By reason; empty where it had decisions, where it was refused, and where the request had made its change before. */
  readonly left: readonly LeftOpen[];
}
