import type { MediaType } from '../../model/values/lists.js';
import type { PartialDate } from '../../claims/records.js';

/** What was read of a document: all that the rest of the way sees of it. */
export interface DocumentText {
  /** Well-formed, without NUL. That of a plain text is untouched; of other forms each paragraph ends with a line feed. */
  readonly text: string;
  readonly mediaType: MediaType;
  /** In which its bytes were characters, as the WHATWG names it; null where its form needs none. */
  readonly charset: string | null;
  readonly title: string;
  /** BCP 47; `und` where no language was made out. */
  readonly language: string;
  /** The day on which it says that it was published. */
  readonly published: PartialDate | null;
  /** What a reader should know of how it was read, a sentence each. */
  readonly warnings: readonly string[];
  /** SHA-256 of the bytes that were handed over, in hex. */
  readonly sha256Source: string;
  /** The same of the text in UTF-8. */
  readonly sha256: string;
}

/** What whoever hands a document over knows of it; it stands above what the document says of itself. */
export interface DocumentHints {
  /** As HTTP has it, with a charset or without: `text/html; charset=windows-1256`. */
  readonly mediaType?: string | null | undefined;
  readonly title?: string | null | undefined;
  /** BCP 47. */
  readonly language?: string | null | undefined;
  readonly published?: PartialDate | null | undefined;
}

/** What a reader of one form gives; what it cannot tell is worked out from its text. */
export interface ReadForm {
  readonly text: string;
  readonly title?: string | null;
  readonly language?: string | null;
  readonly published?: PartialDate | null;
  readonly warnings?: readonly string[];
}
