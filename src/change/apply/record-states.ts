import { isJsonObject } from '../../shared/json-object.js';
import type { MentionInDataset } from '../../claims/graph/read-mention-records.js';
import type { Description, IngestedStates, ReviewStates } from '../../claims/proposals.js';
import type { ClaimRecord, DatasetRecord, OverrideRecord } from '../../claims/records.js';
import { refused } from './refused.js';
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
  /** As documents are reviewed to name them; left out where none is in question. */
  readonly mentions?: Readonly<Record<string, MentionInDataset | null>>;
  /** What a review decides. */
  readonly review?: ReviewStates;
  /** What is kept of documents that were read; left out where none is in question. */
  readonly ingested?: IngestedStates;
  /** How drafts are described; left out where none is in question. */
  readonly described?: Readonly<Record<string, Description>>;
  /** Left out where none is in question. */
  readonly judgements?: JudgementStates;
  /** Whether documents are withdrawn; left out where none is in question. */
  readonly withdrawn?: Readonly<Record<string, boolean>>;
  /** As curators made them; left out where none is in question. */
  readonly datasets?: Readonly<Record<string, DatasetRecord | null>>;
}

/** The states that a change kept; undefined where it kept none. */
export function readStates(kept: unknown): RecordStates | undefined {
  if (!isJsonObject(kept)) return undefined;
  const { claims, overrides, ...more } = kept;
  if (!isJsonObject(claims) || !isJsonObject(overrides)) return undefined;
  const { mentions, review, ingested, described, judgements, withdrawn, datasets } = more;
  const optional = Object.entries({
    ...{ mentions, review, ingested, described, judgements, withdrawn, datasets },
  });
  return {
    ...{ claims, overrides },
    ...Object.fromEntries(optional.filter(([, states]) => isJsonObject(states))),
  } as unknown as RecordStates;
}

/** The states that a change kept; empty where it kept none. */
export function statesOf(kept: unknown): RecordStates {
  return readStates(kept) ?? { claims: {}, overrides: {} };
}

/** So much is one change at most: a person is to be able to look at it, and a transaction to hold it. */
export const maxDecisions = 1000;

/** Refuses a change that decides over more. */
export function refuseTooMany({
  claims,
  overrides,
  judgements = {},
  withdrawn = {},
}: RecordStates): void {
  const all: readonly object[] = [claims, overrides, judgements, withdrawn];
  const decided = all.flatMap((states) => Object.keys(states)).length;
  if (decided > maxDecisions)
    throw refused(
      'BAD_INPUT',
      `One change may touch ${maxDecisions} records at most; this one touches ${decided}: split it.`,
      [],
    );
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
