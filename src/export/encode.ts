import type { Element } from './element.js';
import type { Format } from './format.js';
import { zip } from './write/zip.js';

/**
 * The bytes of a file, UTF-8 or a zip, in pieces of some tens of kilobytes. Elements are taken as the consumer takes
 * pieces; leaving the loop early ends the source, and an error of the source passes through.
 */
export function encode(
  format: Format,
  elements: AsyncIterable<Element>,
): AsyncIterable<Uint8Array> {
  return 'files' in format
    ? zip(format.files, format.write(elements))
    : toBytes(format.write(elements));
}

async function* toBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) if (text !== '') yield Buffer.from(text, 'utf8');
}
