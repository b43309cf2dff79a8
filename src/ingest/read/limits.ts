import { KnownError } from '../../shared/errors.js';

/** Limits of a document, far above any article. */
export const limits = Object.freeze({
  bytes: 20 * 1024 * 1024,
  /** Total size of the parts of a DOCX, which is a zip. */
  unpackedBytes: 60 * 1024 * 1024,
  tags: 100_000,
  /** Levels of nested elements. */
  depth: 500,
  /** Levels above which, on average, no article is looked for: that takes time for each level of each word. */
  meanDepth: 32,
  /** Levels of quotations and lists of Markdown within one another. */
  levels: 50,
  /** For a row of a table. */
  cells: 2000,
  /** For a page, besides its tags: attributes, comments and text between tags or character references. For a DOCX: tags. */
  parts: 1_000_000,
  /** For a DOCX: files of the zip. */
  files: 10_000,
  pages: 1000,
  /** For a page of a PDF, in characters: each takes some hundred bytes until it is laid out. */
  ofPage: 200_000,
  /** For the extracted text, in UTF-16 units. */
  text: 1_000_000,
});

/** An error for a document that cannot be read. */
export function unreadable(sentence: string, cause?: unknown): KnownError {
  return new KnownError('BAD_INPUT', sentence, { cause });
}

/**
 * The result of a library on a document. Its failure is a fault of the document, not ours.
 *
 * @throws KnownError with the library's error as its cause
 */
export function byReader<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw readerFailed(error);
  }
}

/** A refusal for any error of a library; an error that is already one stays. */
export function readerFailed(error: unknown): KnownError {
  return error instanceof KnownError
    ? error
    : unreadable('The document is damaged: its reader failed.', error);
}

/** @throws KnownError for no bytes, or too many, before any are held */
export function checkSize(bytes: number): void {
  if (bytes === 0) throw unreadable('The document is empty.');
  if (bytes > limits.bytes)
    throw unreadable(
      `The document has ${megabytes(bytes)} MB; it may have ${megabytes(limits.bytes)} at most.`,
    );
}

export function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
