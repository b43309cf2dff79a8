import type { Element } from '../../../src/export/element.js';

/** The elements as a source gives them. */
export async function* from(elements: Iterable<Element>): AsyncGenerator<Element> {
  for (const element of elements) yield await Promise.resolve(element);
}

/** All the bytes of a stream. */
export async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
