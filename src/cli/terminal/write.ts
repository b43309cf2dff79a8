import { outputError } from '../output/system-errors.js';
import { OutputClosed } from './terminal.js';
import type { Output } from './terminal.js';

/**
 * Resolves once the stream has taken it, so that nothing is made faster than it is read.
 * @throws OutputClosed if the reader is gone, KnownError if the stream cannot be written, as on a full disk
 */
export function write(output: Output, piece: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(piece, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(isClosed(error) ? new OutputClosed() : outputError('The output', error));
    });
  });
}

function isClosed(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
