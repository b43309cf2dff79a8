/**
 * Bytes in memory of their own. Node makes short buffers as parts of a larger piece of memory (those of `zlib`, of 16
 * KB), which one of them that is kept would keep whole.
 */
export function toOwnBytes(content: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(content));
  if (typeof content === 'string') bytes.write(content);
  else content.copy(bytes);
  return bytes;
}
