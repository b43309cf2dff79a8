import type { ReadForm } from '../document-text.js';

// Readers are loaded with the first document of their form: their libraries take longer to load than a short text to read.

export async function readPdf(bytes: Uint8Array): Promise<ReadForm> {
  const { readPdf: read } = await import('./pdf/index.js');
  return read(bytes);
}

export async function readDocx(bytes: Uint8Array): Promise<ReadForm> {
  const { readDocx: read } = await import('./docx.js');
  return read(bytes);
}

export async function readMail(bytes: Uint8Array): Promise<ReadForm> {
  const { readMail: read } = await import('./mail.js');
  return read(bytes);
}

export async function readMarkdown(text: string): Promise<ReadForm> {
  const { readMarkdown: read } = await import('./markdown.js');
  return read(text);
}

export async function readHtml(html: string): Promise<ReadForm> {
  const { readHtml: read } = await import('./html.js');
  return read(html);
}
