import type { MediaType } from '../../model/values/lists.js';
import type { PartialDate } from '../../claims/records.js';

/** The text and metadata of a document, which is everything that later steps see of it. */
export interface DocumentText {
  /** Well-formed, without NUL. A plain text is untouched; in other forms each paragraph ends with a line feed. */
  readonly text: string;
  readonly mediaType: MediaType;
  /** The charset of its bytes by the WHATWG name; null if its form needs none. */
  readonly charset: string | null;
  readonly title: string;
  /** BCP 47; `und` for an unknown language. */
  readonly language: string;
  /** Its stated date of publication. */
  readonly published: PartialDate | null;
  /** Warnings about the reading, a sentence each. */
  readonly warnings: readonly string[];
  /** SHA-256 of the original bytes, in hex. */
  readonly sha256Source: string;
  /** SHA-256 of the text in UTF-8. */
  readonly sha256: string;
}

/** Metadata given by the sender, which overrides that in the document. */
export interface DocumentHints {
  /** As in HTTP, with or without a charset: `text/html; charset=windows-1256`. */
  readonly mediaType?: string | null | undefined;
  readonly title?: string | null | undefined;
  /** BCP 47. */
  readonly language?: string | null | undefined;
  readonly published?: PartialDate | null | undefined;
}

/** The result of a reader of one form; missing values are derived from the text. */
export interface ReadForm {
  readonly text: string;
  readonly title?: string | null;
  readonly language?: string | null;
  readonly published?: PartialDate | null;
  readonly warnings?: readonly string[];
}
