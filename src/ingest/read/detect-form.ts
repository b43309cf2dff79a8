import type { MediaType } from '../../model/values/lists.js';
import { unreadable } from './limits.js';

/** File types that are recognised by their first bytes but cannot be read. */
const others: readonly (readonly [RegExp, string])[] = [
  [
    /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    'an encrypted or old Office file: save it without a password as DOCX',
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
];

/**
 * The type of a file by its first bytes, regardless of its name; undefined if it may be text.
 *
 * @throws KnownError for a type that cannot be read
 */
export function detectForm(
  bytes: Uint8Array,
): Exclude<MediaType, 'text/plain' | 'text/html'> | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString(
    'latin1',
  );
  // Some programs write a few bytes before a PDF, which most readers accept.
  if (head.includes('%PDF-') && !/^\s*</.test(head)) return 'application/pdf';
  if (head.startsWith('PK\x03\x04')) return docx;
  const other = others.find(([start]) => start.test(head));
  if (other) throw unreadable(`The document is ${other[1]}.`);
  return undefined;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Whether a text begins like an HTML page. */
export function beginsAsHtml(text: string): boolean {
  const head = text.slice(0, 4096).replace(/<!--[^]*?-->/g, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1)\b/i.test(
    head,
  );
}
