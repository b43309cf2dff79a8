import type {
  describingParts,
  ProposalRecord,
  Proposed,
  ReadDocumentRecord,
  RunRecord,
} from '../claims/proposals.js';
import type { UserError } from '../change/actions/action-types.js';
import type { ChangeRecord } from '../claims/log/change-record.js';

/** A part of how a document is described beside its text. */
export type DescribingPart = (typeof describingParts)[number];

/** A document as it was read, and what was found in it. */
export interface IngestDocumentInput {
  readonly key: string;
  /** Of kind CURATED. */
  readonly dataset: string;
  readonly url: string | null;
  readonly document: Pick<
    ReadDocumentRecord,
    'text' | 'sha256' | 'sha256Source' | 'title' | 'language' | 'published' | 'mediaType' | 'reader'
  >;
  /** What who handed it over said of it, beside what it says itself. */
  readonly given: readonly DescribingPart[];
  readonly extraction: Pick<
    RunRecord,
    'extractor' | 'settings' | 'graphVersion' | 'dropped' | 'warnings' | 'seconds'
  >;
  readonly proposed: readonly Proposed[];
}

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
