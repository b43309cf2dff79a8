import { createHash } from 'node:crypto';
import type { MediaType } from '../../model/values/lists.js';
import { shortenText } from '#text/shorten.js';
import { checkText } from './check-text.js';
import { decode } from './decode.js';
import { detectForm, docx, formOfText } from './detect-form.js';
import type { DocumentHints, DocumentText, ReadForm } from './document-text.js';
import { readCsv } from './formats/csv.js';
import { readDocx, readHtml, readMail, readMarkdown, readPdf } from './formats/index.js';
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
    text: form.text,
    mediaType,
    charset,
    language,
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
  // A mail is text, which may be read as such.
  if (packed !== undefined && !(packed === 'message/rfc822' && said.type === 'text/plain')) {
    refuseOther(packed, said);
    return { ...(await readPacked[packed](bytes)), mediaType: packed, charset: null };
  }
  const { text, charset, warnings } = decode(bytes, said.charset);
  const isSaid = said.type?.startsWith('text/') === true;
  const mediaType = (isSaid ? said.type : formOfText(text)) as keyof typeof readText;
  refuseOther(mediaType, said);
  const form = await readText[mediaType](text);
  return { ...form, warnings: [...warnings, ...(form.warnings ?? [])], mediaType, charset };
}

const readPacked = {
  'application/pdf': readPdf,
  [docx]: readDocx,
  'message/rfc822': readMail,
} as const;

const readText = {
  'text/plain': (text: string): ReadForm => ({ text }),
  'text/html': readHtml,
  'text/markdown': readMarkdown,
  'text/csv': readCsv,
} as const;

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
