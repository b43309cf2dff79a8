import { KnownError } from '../../shared/errors.js';

/** What a document may have. Far more than any article; what has more is no document to be read sentence by sentence. */
export const limits = Object.freeze({
  bytes: 20 * 1024 * 1024,
  /** Of the parts of a DOCX, which is a zip. */
  unpackedBytes: 60 * 1024 * 1024,
  tags: 100_000,
  /** Of elements within one another. */
  depth: 500,
  /** Of a page, beside its tags: attributes, comments and what stands between two tags or references to characters. */
  parts: 1_000_000,
  /** Of a DOCX: files of the zip. */
  files: 10_000,
  pages: 1000,
  /** In UTF-16 units, of the text that was read. */
  text: 1_000_000,
});

/** A document that cannot be read, and why. */
export function unreadable(sentence: string, cause?: unknown): KnownError {
  return new KnownError('BAD_INPUT', sentence, { cause });
}

/**
 * What a library makes of a document. That it fails is a fault of the document, not one of ours.
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

/** The same refusal for whatever comes of a library that has failed; one that says already what is wrong stays. */
export function readerFailed(error: unknown): KnownError {
  return error instanceof KnownError
    ? error
    : unreadable('The document is damaged: its reader failed.', error);
}

/** @throws KnownError where there are no bytes, or too many to look into: known before any of them is held */
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
