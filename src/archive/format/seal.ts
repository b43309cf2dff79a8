/**
 * The end of an archive: an empty member of gzip whose comment is the SHA-256 of every byte before it. Gzip's own
 * checksum ignores some bits of a file, and so does the hash of the lines; programs that unpack gzip skip the member.
 */

/** Magic number, deflate, a comment follows, no time, no extra flags, no system; then the empty text and its sums. */
const head = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
const emptyText = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const word = 'sha256:';

const commentStart = head.length + word.length;
const commentEnd = commentStart + 64;
export const sealLength = commentEnd + 1 + emptyText.length;

/** @param sha256 hexadecimal hash of the bytes before it */
export function makeSeal(sha256: string): Buffer {
  return Buffer.concat([head, Buffer.from(`${word}${sha256}\0`, 'latin1'), emptyText]);
}

/** The hash in a seal; undefined if the bytes are not a seal. */
export function readSeal(bytes: Buffer): string | undefined {
  const sha256 = bytes.toString('latin1', commentStart, commentEnd);
  return /^[0-9a-f]{64}$/.test(sha256) && makeSeal(sha256).equals(bytes) ? sha256 : undefined;
}
