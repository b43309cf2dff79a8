import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { KnownError } from '../../shared/errors.js';

/**
 * The text in gzip, in pieces.
 *
 * @throws KnownError `BAD_INPUT` where the bytes are no gzip or their text is not UTF-8; an error of the source as it is.
 */
export async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const unzipped = pipeline(Readable.from(bytes), createGunzip({ chunkSize: 128 * 1024 }), () => {
    // a failure of the source comes out of the loop below
  });
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>)
      yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw isOfBytes(error) ? unreadable(error) : error;
  }
}

/** Not by class: native code makes errors of another realm. */
function isOfBytes(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return /^(Z_|ERR_ENCODING_INVALID_ENCODED_DATA$)/.test(String(error.code));
}

function unreadable(cause: unknown): KnownError {
  return new KnownError('BAD_INPUT', 'The archive cannot be unpacked.', { cause });
}
