import { expect, it } from '@jest/globals';
import { readDocument } from '../../../../src/ingest/read/read-document.js';
import { pdfOf } from '../../../fixtures/documents/long-document.js';
import { packedPdf } from '../../../fixtures/documents/packed-pdf.js';
import {
  encodeAs,
  sampleDocx,
  sampleFile,
  samplePdf,
  sampleText,
  zipOf,
} from '../../../fixtures/documents/sample.js';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Buffer =>
  Buffer.from(text, encoding);

const arabic = sampleText('ar').replaceAll('😀 ', '');

/** Its list of pages has one that is none. */
function pdfWithoutPage(): Uint8Array {
  const whole = Buffer.from(pdfOf(['Oman has joined.'])).toString('latin1');
  return bytesOf(whole.replace('/Kids [4 0 R]', '/Kids [9 0 R]'), 'latin1');
}

/** By its directory; nothing is unpacked of such a one. */
async function zipOfManyFiles(): Promise<Uint8Array> {
  const zip = await sampleDocx(['Oman']);
  const endOfDirectory = zip.lastIndexOf('PK\x05\x06');
  for (const at of [8, 10]) zip.writeUInt16LE(10_001, endOfDirectory + at);
  return zip;
}

const refusals: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ['an empty file', () => bytesOf(''), /^The document is empty\.$/],
  ['white space alone', () => bytesOf(' \n\t\n'), /^The document has no words\.$/],
  ['figures alone', () => bytesOf('12, 34; 56'), /^The document has no words\.$/],
  [
    'more bytes than are read',
    () => Buffer.alloc(21 * 1024 * 1024, 'a'),
    /has 21 MB; it may have 20 at most/,
  ],
  [
    'a longer text than is read',
    () => bytesOf('a '.repeat(600_000)),
    /has 1200000 characters; it may have 1000000/,
  ],
  ['NUL in a text', () => bytesOf('Oman\0joined'), /contains NUL bytes/],
  ['control characters', () => bytesOf('Oman\u0001\u0002\u0003 joined'), /control characters/],
  ['a picture', () => bytesOf('\x89PNG\r\n\x1a\n', 'latin1'), /is a picture/],
  ['a program', () => bytesOf('\x7fELF\x02\x01', 'latin1'), /is a program/],
  ['RTF', () => bytesOf('{\\rtf1 Oman}'), /is RTF/],
  [
    'an encrypted Word document',
    () => bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    /an encrypted or old Office file/,
  ],
  [
    'another kind of zip',
    () => zipOf({ 'a.txt': Buffer.from('Oman') }),
    /a zip, but no Word document/,
  ],
  [
    'ODT',
    () => zipOf({ mimetype: bytesOf('application/vnd.oasis.opendocument.text') }),
    /^The document is an OpenDocument text \(ODT\): save it as DOCX\.$/,
  ],
  [
    'ODS',
    () => zipOf({ mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet') }),
    /\(ODS\): save its table as CSV\.$/,
  ],
  [
    'XLSX',
    () => zipOf({ 'xl/workbook.xml': bytesOf('<workbook/>') }),
    /^The document is a spreadsheet \(XLSX\): save its table as CSV\.$/,
  ],
  ['PPTX', () => zipOf({ 'ppt/presentation.xml': bytesOf('<p/>') }), /\(PPTX\): save it as PDF\.$/],
  [
    'EPUB',
    () => zipOf({ mimetype: bytesOf('application/epub+zip') }),
    /\(EPUB\): save its pages as PDF or HTML\.$/,
  ],
  ['JSON', () => bytesOf('{"a": ["Oman has joined the forum."]}'), /is JSON: write/],
  [
    'XML that is no page',
    () => bytesOf('<?xml version="1.0"?><rss><item>Oman</item></rss>'),
    /is XML, but no page/,
  ],
  ['LaTeX', () => bytesOf('\\documentclass{article} Oman'), /is LaTeX: make a PDF of it/],
  [
    'UTF-8 that was once decoded by a Western charset',
    () => bytesOf(Buffer.from(sampleText('ar')).toString('latin1')),
    /^The text is garbled/,
  ],
  [
    'Arabic that was once decoded by a Western charset',
    () => bytesOf(Buffer.from(encodeAs('windows-1256', arabic)).toString('latin1')),
    /^The text is garbled/,
  ],
  [
    'UTF-8 that was once decoded by the Arabic charset',
    () => bytesOf(new TextDecoder('windows-1256').decode(Buffer.from(sampleText('ar')))),
    /^The text is garbled/,
  ],
  [
    'a text of which many characters are lost',
    () => bytesOf(`Oman ${'\ufffd'.repeat(20)} has joined.`),
    /^20 characters of the text were lost/,
  ],
  [
    'a damaged zip',
    async () => (await sampleDocx(['Oman'])).subarray(0, 300),
    /a zip that is damaged/,
  ],
  [
    'an encrypted PDF',
    () => sampleFile('encrypted.pdf'),
    /^The PDF is encrypted: save it without a password\.$/,
  ],
  ['a scanned PDF', () => sampleFile('scanned.pdf'), /has no text: it is scanned/],
  ['a damaged PDF', () => samplePdf('fpdf2', 'en').subarray(0, 500), /^The PDF is damaged/],
  [
    'more tags than an article has',
    () => bytesOf(`<html><body>${'<b></b>'.repeat(100_001)}</body></html>`),
    /limit of 100000 tags/,
  ],
  [
    'a page that is nested deeper than any',
    () => bytesOf(`<html><body>${'<div>'.repeat(501)}Oman`),
    /nested deeper than the limit of 500/,
  ],
  [
    'a million tags',
    () => bytesOf(`<html><body>${'<b>'.repeat(1_000_000)}Oman`),
    /limit of 500|limit of 100000 tags/,
  ],
  ['a million empty tags', () => bytesOf(`<p>Oman${'<br>'.repeat(1_000_000)}`), /100000 tags/],
  [
    'a page that ends its elements as XML does',
    () => bytesOf(`<html><body>${'<div/>'.repeat(501)}Oman`),
    /nested deeper than the limit of 500/,
  ],
  [
    'a page that is nested by elements whose end may be left out',
    () => bytesOf(`<html><body>${'<ul><li><p>'.repeat(300)}Oman`),
    /nested deeper than the limit of 500/,
  ],
  [
    'a page with signs of tags in its attributes',
    () => bytesOf(`<html><body>${'<div a="<">'.repeat(501)}Oman`),
    /nested deeper than the limit of 500/,
  ],
  [
    'a page of comments',
    () => bytesOf(`<html><body>Oman${'<!---->'.repeat(1_000_001)}`),
    /limit of 1000000 attributes, comments and pieces of text/,
  ],
  [
    'a tag with a million attributes',
    () =>
      bytesOf(`<p ${Array.from({ length: 1_000_001 }, (_, i) => `a${String(i)}`).join(' ')}>Oman`),
    /limit of 1000000 attributes/,
  ],
  [
    'a Word document that its reader cannot read',
    () => sampleDocx(['Oman'], '', { 'word/document.xml': bytesOf('<w:document><w:p') }),
    /^The document is damaged: its reader failed\.$/,
  ],
  [
    'a Word document without a body',
    () => sampleDocx(['Oman'], '', { 'word/document.xml': bytesOf('<document/>') }),
    /^The document is damaged: its reader failed\.$/,
  ],
  [
    'a PDF whose page cannot be read',
    pdfWithoutPage,
    /^The document is damaged: its reader failed\.$/,
  ],
  [
    'a PDF of two kilobytes that unpacks to 300 MiB',
    () => packedPdf(300),
    /^The document is damaged: its reader failed\.$/,
  ],
  [
    'a PDF with a page of more characters than are laid out',
    () => pdfOf([`${'a'.repeat(100)}\n`.repeat(2100)]),
    /^A page of the PDF has \d{6} characters; it may have 200000 at most\.$/,
  ],
  [
    'a Word document of more tags than a reader holds',
    () => sampleDocx(Array<string>(170_000).fill('a')),
    /^The document exceeds the limit of 1000000 tags\.$/,
  ],
  ['a zip of more files than a document has', zipOfManyFiles, /a zip of more than 10000 files/],
  [
    'a zip bomb',
    () => sampleDocx(['Oman'], '', { 'word/media/a.bin': Buffer.alloc(61 * 1024 * 1024) }),
    /The unpacked document exceeds the limit of 60 MB/,
  ],
];

it.each(refusals)('refuses %s', async (_, make, sentence) => {
  await expect(readDocument(await make())).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(sentence),
  });
});

it.each([
  [
    'a row of more cells than a table has',
    'text/csv',
    `a,b\n${'a,'.repeat(50_000)}\n${'x\n'.repeat(25_000)}`,
    'Line 2 of the table has 50001 cells; it may have 2000 at most.',
  ],
  [
    'a wide table of short rows',
    'text/markdown',
    `# Members\n\n> ${'|a'.repeat(5000)}|\n> ${'|-'.repeat(5000)}|\n${'> |x|\n'.repeat(25_000)}`,
    'A table has 5000 columns and 25000 rows; it may have 100000 cells at most.',
  ],
  [
    'quotations in one another',
    'text/markdown',
    `# Oman\n\n${'> '.repeat(100_000)}Oman`,
    'Quotations and lists may be nested 50 times at most.',
  ],
])('refuses %s', async (_, mediaType, text, message) => {
  const refused = { code: 'BAD_INPUT', message };
  await expect(readDocument(bytesOf(text), { mediaType })).rejects.toMatchObject(refused);
});

it('keeps no error of an encrypted PDF, whose reader has not failed', async () => {
  const reading = readDocument(sampleFile('encrypted.pdf'));
  await expect(reading).rejects.not.toHaveProperty('cause', expect.anything());
});

it('keeps the error of a reader that failed, for the log', async () => {
  const damaged = await sampleDocx(['Oman'], '', { 'word/document.xml': bytesOf('<document/>') });
  await expect(readDocument(damaged)).rejects.toMatchObject({
    cause: expect.objectContaining({ message: expect.stringContaining('body element') }),
  });
});

it('counts what is in a zip, whatever it says of its sizes', async () => {
  const bomb = Buffer.from(
    await sampleDocx(['Oman'], '', { 'word/media/a.bin': Buffer.alloc(61 * 1024 * 1024) }),
  );
  // In the directory at its end, the size of the part is made a small one.
  const at = bomb.lastIndexOf('word/media/a.bin') - 46 + 24;
  bomb.writeUInt32LE(1000, at);
  await expect(readDocument(bomb)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it.each([
  ['application/pdf', /type is application\/pdf, but the bytes are text\/plain/],
  ['image/png', /media type "image\/png" cannot be read/],
  ['text/plain; charset=klingon', /no charset "klingon"/],
])('refuses a text that is said to be %s', async (mediaType, sentence) => {
  const text = bytesOf('\xc7\xe1\xda\xc7\xe1\xe3', 'latin1');
  await expect(readDocument(text, { mediaType })).rejects.toThrow(sentence);
});

it('refuses a PDF that is said to be a page', async () => {
  await expect(readDocument(samplePdf('fpdf2', 'en'), { mediaType: 'text/html' })).rejects.toThrow(
    'The declared media type is text/html, but the bytes are application/pdf.',
  );
});
