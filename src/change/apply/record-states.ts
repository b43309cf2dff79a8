import { isJsonObject } from '../../shared/json-object.js';
import type { MentionInDataset } from '../../claims/graph/read-mention-records.js';
import type { Description, IngestedStates, ReviewStates } from '../../claims/proposals.js';
import type {
  ClaimRecord,
  DatasetRecord,
  DocumentRecord,
  OverrideRecord,
  TranslationRecord,
} from '../../claims/records.js';
import { supportedWhole } from '../../claims/support.js';
import { refused } from './refused.js';
import type { JudgementStates } from './regrouping.js';

/** The override of a claim. */
export type Decision = Pick<OverrideRecord, 'rank' | 'status' | 'subject' | 'object'>;

/** The decision of an override; null without one. */
export function decisionOf(override: Decision | null | undefined): Decision | null {
  if (!override) return null;
  const { rank, status, subject, object } = override;
  return {
    rank,
    status,
    ...(subject !== undefined && ({ subject } satisfies Partial<Decision>)),
    ...(object !== undefined && ({ object } satisfies Partial<Decision>)),
  };
}

/**
 * The states of some records, in plain JSON, by the id of the claim, or for a judgement by its own; null for a missing one. A
 * change keeps the states before and after it.
 */
export interface RecordStates {
  /** As curators state them. */
  readonly claims: Readonly<Record<string, ClaimRecord | null>>;
  readonly overrides: Readonly<Record<string, Decision | null>>;
  /** Reviewed mentions; left out if there are none. */
  readonly mentions?: Readonly<Record<string, MentionInDataset | null>>;
  /** Decisions of a review. */
  readonly review?: ReviewStates;
  /** Records of ingested documents; left out if there are none. */
  readonly ingested?: IngestedStates;
  /** Descriptions of drafts; left out if there are none. */
  readonly described?: Readonly<Record<string, Description>>;
  /** Left out if there are none. */
  readonly judgements?: JudgementStates;
  /** Whether documents are withdrawn; left out if there are none. */
  readonly withdrawn?: Readonly<Record<string, boolean>>;
  /** As curators created them; left out if there are none. */
  readonly datasets?: Readonly<Record<string, DatasetRecord | null>>;
  /** Documents that curators made or described anew; left out if there are none. */
  readonly created?: Readonly<Record<string, DocumentRecord | null>>;
  /** Left out if there are none. */
  readonly translations?: Readonly<Record<string, TranslationRecord | null>>;
}

/** The states that a change kept; undefined if it kept none. */
export function readStates(kept: unknown): RecordStates | undefined {
  if (!isJsonObject(kept)) return undefined;
  const { claims, overrides, ...more } = kept;
  if (!isJsonObject(claims) || !isJsonObject(overrides)) return undefined;
  const { mentions, review, ingested, described, judgements, withdrawn, datasets } = more;
  const { created, translations } = more;
  const optional = Object.entries({
    mentions,
    review,
    ingested,
    described,
    judgements,
    withdrawn,
    datasets,
    created,
    translations,
  });
  return {
    claims: withWholeParts(claims as RecordStates['claims']),
    overrides,
    ...Object.fromEntries(optional.filter(([, states]) => isJsonObject(states))),
  } as unknown as RecordStates;
}

/** The claims with the parts of their evidence as now told apart: a change of an older version kept fewer. */
function withWholeParts(claims: RecordStates['claims']): RecordStates['claims'] {
  return Object.fromEntries(
    Object.entries(claims).map(([id, claim]) => [id, claim && supportedWhole(claim)]),
  );
}

/** The states that a change kept; empty if it kept none. */
export function statesOf(kept: unknown): RecordStates {
  return readStates(kept) ?? { claims: {}, overrides: {} };
}

/** Adds states of records to others; later states of a record replace earlier ones. */
export function addStates(states: RecordStates, added: RecordStates): void {
  for (const [section, records] of Object.entries(added) as [keyof RecordStates, object][]) {
    const held: object = states[section] ?? {};
    if (section === 'review' || section === 'ingested') addInside(held, records);
    else Object.assign(held, records);
    Object.assign(states, { [section]: held });
  }
}

function addInside(held: object, added: object): void {
  const parts = new Map<string, object>(Object.entries(held));
  for (const [part, records] of Object.entries(added) as [string, object][])
    Object.assign(held, { [part]: Object.assign(parts.get(part) ?? {}, records) });
}

/** Maximum decisions of one change: a person must be able to review it, and a transaction to hold it. */
export const maxDecisions = 1000;

/** Maximum records that one change may touch: several for each of its decisions. */
const maxRecords = 5 * maxDecisions;

/** Refuses a change that touches more. */
export function refuseTooMany({
  claims,
  overrides,
  judgements = {},
  withdrawn = {},
  translations = {},
}: RecordStates): void {
  const all: readonly object[] = [claims, overrides, judgements, withdrawn, translations];
  const decided = all.flatMap((states) => Object.keys(states)).length;
  if (decided > maxRecords)
    throw refused(
      'BAD_INPUT',
      `One change may touch ${maxRecords} records at most; this one touches ${decided}: split it.`,
      [],
    );
}

/** The override of a claim with another decision added; null if it equals the claim's own statement. */
export function decide(
  stated: Pick<ClaimRecord, 'rank' | 'status' | 'subject' | 'object'>,
  before: Decision | null,
  now: Partial<Decision>,
): Decision | null {
  const { rank, status, subject, object } = { rank: null, status: null, ...before, ...now };
  const decided = {
    rank: rank === stated.rank ? null : rank,
    status: status === stated.status ? null : status,
    subject: subject === stated.subject ? undefined : subject,
    object: object === stated.object ? undefined : object,
  };
  const isEmpty = Object.values(decided).every((part) => part === null || part === undefined);
  return isEmpty ? null : decisionOf(decided);
}
