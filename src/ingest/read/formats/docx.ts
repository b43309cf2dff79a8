import mammoth from 'mammoth';
import type { ReadForm } from '../document-text.js';
import { readerFailed, unreadable } from '../limits.js';
import { unpackParts } from './unpack-parts.js';

/**
 * The paragraphs of a Word document, including tables and notes.
 *
 * @throws KnownError for another kind of zip, a damaged one, or one above the limits of a document
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadForm> {
  const parts = await unpackParts(bytes, ['docProps/core.xml']);
  if (!parts.names.has('word/document.xml'))
    throw unreadable('The document is a zip, but no Word document (DOCX).');
  const { value } = await extract(bytes);
  const core = parts.texts.get('docProps/core.xml') ?? '';
  return { text: value.replace(/\n{2,}/g, '\n'), title: elementIn(core, 'dc:title') };
}

async function extract(bytes: Uint8Array): Promise<{ readonly value: string }> {
  try {
    return await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  } catch (cause) {
    throw readerFailed(cause);
  }
}

function elementIn(xml: string, name: string): string | null {
  const [, content = ''] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml) ?? [];
  const text = content.replace(
    /&(?:amp|lt|gt|quot|apos);/g,
    (entity) => entities[entity] ?? entity,
  );
  return text.trim() === '' ? null : text.trim();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
