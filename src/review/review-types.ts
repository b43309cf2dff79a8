import type { Novelty } from '../model/values/lists.js';
import type {
  ChangeOutcome,
  ClaimContentInput,
  Confirming,
} from '../change/actions/action-types.js';

/** The reviewer's edits of an accepted proposal; a missing part is unchanged. */
export interface ProposalEdit extends ClaimContentInput, Confirming {
  /** For a claim. */
  readonly subject?: string | null | undefined;
  readonly predicate?: string | null | undefined;
  /** For an entity: the existing one that it is, or the id of the new one. */
  readonly entity?: string | null | undefined;
  readonly newId?: string | null | undefined;
  /** For an entity or an identity: those of its names that are added; by default all. */
  readonly names?: readonly string[] | null | undefined;
}

export interface ReviewDecision {
  readonly proposal: string;
  readonly accept: boolean;
  /** The proposal's revision as the caller knows it; with another revision, nothing is done. */
  readonly ifRevision?: number | null | undefined;
  readonly edit?: ProposalEdit | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Accepts open claims and mentions without individual review, of novelties that are trusted. */
export interface ReviewPolicy {
  readonly novelty: readonly Novelty[];
  readonly minConfidence: number;
  /** By default all documents. */
  readonly document?: string | null | undefined;
}

/** Either decisions or a policy. */
export interface ReviewProposalsInput {
  readonly decisions?: readonly ReviewDecision[] | null | undefined;
  readonly policy?: ReviewPolicy | null | undefined;
}

/** Open claims and mentions that a policy left undecided although they match it or are less sure, with the reason. */
export interface LeftOpen {
  readonly reason: 'NEEDS_PERSON' | 'LESS_CONFIDENT' | 'OVER_LIMIT';
  readonly count: number;
}

/** The outcome of a review. */
export interface ReviewOutcome extends ChangeOutcome {
  /** By reason; empty for a review by decisions, for a refusal, and for a repeated request. */
  readonly left: readonly LeftOpen[];
}
