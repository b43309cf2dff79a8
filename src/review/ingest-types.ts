import type { DescribingPart, ProposalRecord } from '../claims/proposals.js';
import type { UserError } from '../change/apply/refused.js';
import type { ChangeRecord } from '../claims/log/change-record.js';

/** The comparison of a version with the one that it replaces. */
export interface VersionComparison {
  /** The id of the replaced version. */
  readonly replaces: string;
  /** Number of its proposals with a decision carried from an older version, by the same sentence. */
  readonly carried: number;
  /** The ids of proposals accepted in the older version that this one does not make. */
  readonly vanished: readonly string[];
}

/** The outcome of ingesting a document. */
export interface IngestOutcome {
  /** Null for a refusal, for a dry run, and if nothing had to change. */
  readonly change: ChangeRecord | null;
  /** The id of the version. */
  readonly document: string;
  /** Null for the first version. */
  readonly comparison: VersionComparison | null;
  /** The id of another document with the same text. */
  readonly sameText: string | null;
  readonly run: string;
  /** True if the same extractor has read the same document before: it is not read anew. */
  readonly isKnown: boolean;
  /** The changed parts of a known draft's description. */
  readonly mended: readonly DescribingPart[];
  /** With their decisions, in the order of the text. */
  readonly proposals: readonly ProposalRecord[];
  readonly errors: readonly UserError[];
}
