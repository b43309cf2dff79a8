import { createHash } from 'node:crypto';
import type { MediaType } from '../../model/values/lists.js';
import { shortenText } from '../../shared/text/shorten.js';
import { checkText } from './check-text.js';
import { decode } from './decode.js';
import { beginsAsHtml, detectForm } from './detect-form.js';
import type { DocumentHints, DocumentText, ReadForm } from './document-text.js';
import { readDocx, readHtml, readPdf } from './formats/index.js';
import { detectLanguage, warnOfLanguage } from './language.js';
import { checkSize, unreadable } from './limits.js';
import { parseMediaType, type SaidType } from './media-type.js';

/**
 * The text of a document, with its metadata.
 *
 * @throws KnownError `BAD_INPUT` with the reason why it cannot be read
 */
export async function readDocument(
  bytes: Uint8Array,
  hints: DocumentHints = {},
): Promise<DocumentText> {
  checkSize(bytes.length);
  const { mediaType, charset, ...form } = await readForm(bytes, parseMediaType(hints.mediaType));
  checkText(form.text);
  const language = hints.language ?? (await languageOf(form));
  return {
    ...{ text: form.text, mediaType, charset, language },
    title: hints.title ?? form.title ?? firstLineOf(form.text),
    published: hints.published ?? form.published ?? null,
    warnings: [...(form.warnings ?? []), ...warnOfLanguage(language)],
    sha256Source: sumOf(bytes),
    sha256: sumOf(form.text),
  };
}

function sumOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

interface OfType extends ReadForm {
  readonly mediaType: MediaType;
  readonly charset: string | null;
}

/** The form by the first bytes; the sender decides between text and HTML, which have no signature. */
async function readForm(bytes: Uint8Array, said: SaidType): Promise<OfType> {
  const packed = detectForm(bytes);
  if (packed !== undefined) {
    refuseOther(packed, said);
    const read = packed === 'application/pdf' ? readPdf : readDocx;
    return { ...(await read(bytes)), mediaType: packed, charset: null };
  }
  const { text, charset, warnings } = decode(bytes, said.charset);
  const found = beginsAsHtml(text) ? 'text/html' : 'text/plain';
  const mediaType = said.type?.startsWith('text/') === true ? said.type : found;
  refuseOther(mediaType, said);
  if (mediaType === 'text/plain') return { text, warnings, mediaType, charset };
  const form = await readHtml(text);
  return { ...form, warnings: [...warnings, ...(form.warnings ?? [])], mediaType, charset };
}

function refuseOther(found: MediaType, { type }: SaidType): void {
  if (type !== undefined && type !== found)
    throw unreadable(`The declared media type is ${type}, but the bytes are ${found}.`);
}

/** The language by the words; a page's declaration is often that of its template. */
async function languageOf({ text, language }: ReadForm): Promise<string> {
  const detected = await detectLanguage(text);
  return detected === 'und' ? (language ?? 'und') : detected;
}

/** In characters; a title is shown in lists. */
const longestTitle = 150;

function firstLineOf(text: string): string {
  const line = text.split(/[\r\n\u2028\u2029]/u).find((each) => /[\p{L}\p{N}]/u.test(each));
  return shortenText(line?.trim() ?? '', longestTitle);
}
