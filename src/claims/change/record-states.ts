import { isJsonObject } from '../../shared/json-object.js';
import type { ReviewStates } from '../proposals.js';
import type { ClaimRecord, OverrideRecord } from '../records.js';
import type { JudgementStates } from './regrouping.js';

/** What is decided over a claim. */
export type Decision = Pick<OverrideRecord, 'rank' | 'status'>;

/**
 * How some records are, in plain JSON, each by the id of its claim, a judgement by its own; null where there is none. A change keeps
 * those from before and after it.
 */
export interface RecordStates {
  /** As curators state them. */
  readonly claims: Readonly<Record<string, ClaimRecord | null>>;
  readonly overrides: Readonly<Record<string, Decision | null>>;
  /** What a review decides. */
  readonly review?: ReviewStates;
  /** Left out where none is in question. */
  readonly judgements?: JudgementStates;
}

/** The states that a change kept; undefined where it kept none. */
export function readStates(kept: unknown): RecordStates | undefined {
  if (!isJsonObject(kept)) return undefined;
  const { claims, overrides, judgements, review } = kept;
  return isJsonObject(claims) && isJsonObject(overrides)
    ? ({
        ...{ claims, overrides },
        ...(isJsonObject(judgements) && { judgements }),
        ...(isJsonObject(review) && { review }),
      } as unknown as RecordStates)
    : undefined;
}

/** What is decided over a claim once this is decided too; null where nothing but what the claim itself states. */
export function decide(
  stated: Pick<ClaimRecord, 'rank' | 'status'>,
  before: Decision | null,
  now: Partial<Decision>,
): Decision | null {
  const { rank, status } = { rank: null, status: null, ...before, ...now };
  const decided = {
    rank: rank === stated.rank ? null : rank,
    status: status === stated.status ? null : status,
  };
  return decided.rank === null && decided.status === null ? null : decided;
}
