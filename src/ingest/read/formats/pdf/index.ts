import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { ReadForm } from '../../document-text.js';
import { shortenText } from '#text/shorten.js';
import { byReader, limits, unreadable } from '../../limits.js';
import { readGlyphs } from './glyphs.js';
import { joinLines } from './join-lines.js';
import { layOutLines, type Line } from './lay-out.js';
import { openLibrary } from './open-library.js';

/**
 * The text layer of a PDF, its lines joined to paragraphs.
 *
 * @throws KnownError if it is encrypted, damaged, scanned, or has too many pages
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadForm> {
  const library = await openLibrary();
  try {
    const document = await open(library, bytes);
    try {
      return readPages(document);
    } finally {
      close(document);
    }
  } finally {
    close(library);
  }
}

/** Closes the document; after a failure closing may fail too, and its memory is freed anyway. */
function close(opened: { destroy(): void }): void {
  try {
    opened.destroy();
  } catch {
    // The result or the first error matters more.
  }
}

async function open(library: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(bytes);
  } catch (cause) {
    if (cause instanceof Error && /password|security/i.test(cause.message))
      throw unreadable('The PDF is encrypted: save it without a password.');
    throw unreadable('The PDF is damaged: it cannot be opened.', cause);
  }
}

function readPages(document: PDFiumDocument): ReadForm {
  const count = byReader(() => document.getPageCount());
  if (count > limits.pages)
    throw unreadable(
      `The PDF has ${String(count)} pages; it may have ${String(limits.pages)} at most.`,
    );
  const pages: Line[][] = [];
  let length = 0;
  for (let i = 0; i < count; i += 1) {
    const lines = layOutLines(byReader(() => readGlyphs(document.getPage(i))));
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > limits.text)
      throw unreadable(
        `The PDF exceeds the limit of ${String(limits.text)} characters on its first ${String(pages.length + 1)} pages.`,
      );
    pages.push(lines);
  }
  const warnings = warnOfPages(pages);
  const { text, leftOut } = joinLines(pages);
  return { text, warnings: [...warnings, ...warnOfRunning(leftOut)] };
}

/** Running lines that a warning names. */
const maxNamed = 4;

function warnOfRunning(leftOut: readonly string[]): string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, maxNamed).map((line) => `“${shortenText(line, 80)}”`);
  const more = leftOut.length > maxNamed ? ', …' : '';
  return [`Running heads and feet of its pages were left out: ${named.join(', ')}${more}.`];
}

function warnOfPages(pages: readonly (readonly Line[])[]): string[] {
  const empty = pages.flatMap((lines, i) =>
    lines.some(({ text }) => /\p{L}/u.test(text)) ? [] : [i + 1],
  );
  if (empty.length === pages.length)
    throw unreadable('The PDF has no text: it is scanned, and pictures of words are not read.');
  if (empty.length === 0) return [];
  return [`No text was found on page ${empty.join(', ')}: pictures of words are not read.`];
}
