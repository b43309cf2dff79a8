import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { makeSeal, sealLength } from '../../../src/archive/format/seal.js';

/** The bytes as a source gives them, in pieces of so many. */
export async function* from(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

/** All the bytes of a stream. */
export async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The lines of an archive, parsed. */
export function linesOf(archive: Buffer): unknown[] {
  const text = gunzipSync(archive.subarray(0, archive.length - sealLength)).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** An archive of these lines, sealed as if we had written it. */
export function sealed(lines: readonly unknown[]): Buffer {
  return seal(gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
}

export function seal(content: Buffer): Buffer {
  return Buffer.concat([content, makeSeal(sha256(content))]);
}

/** An archive with these nodes and relationships, whatever they are. */
export function archiveOf(nodes: readonly object[], relationships: readonly object[] = []): Buffer {
  const counts = { nodes: nodes.length, relationships: relationships.length };
  const before = [{ format: 'multaqa-archive', version: 1, ...counts }, ...nodes, ...relationships];
  const text = before.map((line) => `${JSON.stringify(line)}\n`).join('');
  return sealed([...before, { ...counts, sha256: sha256(text) }]);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
