import type { EntityKind } from '../model/kinds.js';
import type { Novelty } from '../model/values/lists.js';
import type { Span } from '#text/code-points.js';
import type {
  ChangeOutcome,
  ClaimContentInput,
  ClaimInput,
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
  /** For a new entity: another kind than was read. */
  readonly kind?: EntityKind | null | undefined;
  /** For a claim the words that say it, for an entity its first name: where the text has them. */
  readonly span?: Span | null | undefined;
  /** For an entity or an identity: those of its names that are added, or others that the text has; by default all that were read. */
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

/** Decisions and claims that no rule proposed, or a policy. */
export interface ReviewProposalsInput extends Confirming {
  /** Their ends may be new entities of the document that the first piece of evidence is of. */
  readonly claims?: readonly ClaimInput[] | null | undefined;
  /** The same, put on the lists of their documents to be decided later. */
  readonly listed?: readonly ClaimInput[] | null | undefined;
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
