import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { makeSeal } from '../format/seal.js';

/** The texts in gzip, then the seal. Taken as the consumer takes bytes; leaving early ends the source. */
export async function* pack(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const zipped = pipeline(Readable.from(texts), createGzip({ chunkSize: 64 * 1024 }), () => {
    // a failure of the source comes out of the loop below
  });
  for await (const chunk of zipped as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
  yield makeSeal(hash.digest('hex'));
}
