/**
 * Copies bytes into memory of their own. Node slices short buffers from a larger pool (those of `zlib` from 16 KB), and
 * one kept slice would keep the whole pool.
 */
export function toOwnBytes(content: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(content));
  if (typeof content === 'string') bytes.write(content);
  else content.copy(bytes);
  return bytes;
}
