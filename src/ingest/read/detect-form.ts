import type { MediaType } from '../../model/values/lists.js';
import { looksLikeCsv } from './formats/csv.js';
import { beginsAsMail } from './formats/begins-as-mail.js';
import { unreadable } from './limits.js';

/** File types that are recognised by their first bytes but cannot be read. */
const others: readonly (readonly [RegExp, string])[] = [
  [
    /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    'an encrypted or old Office file: save it without a password as DOCX, a table as CSV',
  ],
  [/^\{\\rtf/, 'RTF: save it as DOCX or as text'],
  [
    /^\x89PNG\r\n|^\xff\xd8\xff|^GIF8[79]a|^II\*\0|^MM\0\*|^RIFF[^]{4}WEBP|^BM[^]{4}\0\0\0\0/,
    'a picture, and pictures are not read',
  ],
  [/^\x1f\x8b/, 'gzip: unpack it'],
  [/^7z\xbc\xaf|^Rar!\x1a|^BZh\d1AY|^\xfd7zXZ|^\x28\xb5\x2f\xfd/, 'an archive: unpack it'],
  [/^%!PS/, 'PostScript: make a PDF of it'],
  [/^\x7fELF|^MZ[^]{0,200}This program|^\xca\xfe\xba\xbe/, 'a program'],
  [
    /^ID3|^OggS|^fLaC|^[^]{4}ftyp|^RIFF[^]{4}(?:WAVE|AVI )/,
    'sound or film, and these are not read',
  ],
  [/^SQLite format 3\0/, 'a database'],
  [/^(?:\xef\xbb\xbf)?BEGIN:V(?:CALENDAR|CARD)/, 'a calendar or a card: write it down as text'],
  [/^(?:\xef\xbb\xbf)?\s*\\documentclass/, 'LaTeX: make a PDF of it'],
];

/** Forms whose bytes are no plain text. */
type PackedForm = 'application/pdf' | 'message/rfc822' | typeof docx;

/**
 * The type of a file by its first bytes, regardless of its name; undefined if it may be text.
 *
 * @throws KnownError for a type that cannot be read
 */
export function detectForm(bytes: Uint8Array): PackedForm | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString(
    'latin1',
  );
  // Some programs write a few bytes before a PDF, which most readers accept.
  if (head.slice(0, 1024).includes('%PDF-') && !/^\s*</.test(head)) return 'application/pdf';
  if (head.startsWith('PK\x03\x04')) return docx;
  const other = others.find(([start]) => start.test(head));
  if (other) throw unreadable(`The document is ${other[1]}.`);
  return beginsAsMail(head) ? 'message/rfc822' : undefined;
}

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The form of a text by its beginning.
 *
 * @throws KnownError for data that are no text to be read
 */
export function formOfText(text: string): Extract<MediaType, `text/${string}`> {
  if (beginsAsHtml(text)) return 'text/html';
  refuseData(text);
  if (looksLikeMarkdown(text)) return 'text/markdown';
  return looksLikeCsv(text) ? 'text/csv' : 'text/plain';
}

/** Whether a text begins like an HTML page. */
function beginsAsHtml(text: string): boolean {
  const head = text.slice(0, 4096).replace(/<!--[^]*?-->/g, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1)\b/i.test(
    head,
  );
}

function refuseData(text: string): void {
  if (/^\s*<(?:\?xml|office:document|rss|feed|svg)\b/i.test(text))
    throw unreadable('The document is XML, but no page: save it as DOCX, HTML or text.');
  if (/^\s*[[{]/.test(text) && isJson(text))
    throw unreadable('The document is JSON: write what it says as text, or a table as CSV.');
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Marks that are hardly written in a text of another form. */
const markdownMarks: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|[./#])[^)\s]{0,500}\)/,
  /\*\*[\p{L}\p{N}][^*\n]{0,200}\*\*/u,
  /^```/m,
  /^\|?[ :]{0,3}-{3,}[ :]{0,3}\|[ :|-]*$/m,
  /^\[\^[^\]\n]{1,50}\]: /m,
];

function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  const marks = markdownMarks.filter((mark) => mark.test(head)).length;
  return marks >= 2 || /^\s*#{1,6} \S|^#{1,6} \S[^]*^#{1,6} \S/m.test(head);
}
