import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { KnownError } from '../../shared/errors.js';

/** In UTF-16 units; the store takes no node as large as that. */
const maxLineLength = 2 ** 28;

/**
 * The lines in gzip without their ends, some at a time.
 * @throws KnownError `BAD_INPUT` if the bytes are not gzip, or their text is not UTF-8, lacks its last line end or has
 * an overlong line; an error of the source as it is
 */
export async function* unpackLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  let begun: string[] = [];
  let length = 0;
  for await (const text of unpack(bytes)) {
    begun.push(text);
    length += text.length;
    if (length > maxLineLength)
      throw new KnownError(
        'BAD_INPUT',
        `The archive has a line of more than ${maxLineLength} characters.`,
      );
    if (!text.includes('\n')) continue;
    const lines = begun.join('').split('\n');
    const rest = lines.pop() ?? '';
    begun = [rest];
    length = rest.length;
    yield lines;
  }
  if (length > 0)
    throw new KnownError('BAD_INPUT', 'The last line of the archive has no line end.');
}

async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
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
