import type { DescribingPart, ProposalRecord } from '../claims/proposals.js';
import type { UserError } from '../change/apply/refused.js';
import type { ChangeRecord } from '../claims/log/change-record.js';

/** A version beside the one that it replaces. */
export interface VersionComparison {
  /** The id of that one. */
  readonly replaces: string;
  /** How many of its proposals were decided in an older version, by the same sentence. */
  readonly carried: number;
  /** The ids of proposals that were accepted there and that this one does not make. */
  readonly vanished: readonly string[];
}

/** What came of a document. */
export interface IngestOutcome {
  /** Null where it was refused, where it was a dry run, and where all of it was there already. */
  readonly change: ChangeRecord | null;
  /** The id of the version. */
  readonly document: string;
  /** Null where it is the first version. */
  readonly comparison: VersionComparison | null;
  /** The id of another document that has the same text. */
  readonly sameText: string | null;
  readonly run: string;
  /** The same document was read by the same extractor before: it is not read anew. */
  readonly isKnown: boolean;
  /** What of a draft that is known is described otherwise than before, as it was given this time. */
  readonly mended: readonly DescribingPart[];
  /** With what was decided over them, in the order of the text. */
  readonly proposals: readonly ProposalRecord[];
  readonly errors: readonly UserError[];
}
