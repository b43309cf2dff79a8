import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { Encoding } from './accept.js';

const packByBrotli = promisify(brotliCompress);
const packByGzip = promisify(gzip);

/** As fast as gzip and still smaller; the best quality takes a hundred times as long. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Compresses a whole answer outside the event loop. */
export function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? packByBrotli(bytes, quality) : packByGzip(bytes);
}

/** Makes the stream that compresses an answer as it is written. */
export function createPacker(encoding: Encoding): Transform {
  return encoding === 'br' ? createBrotliCompress(quality) : createGzip();
}
