/** A part of a body: its first byte and its last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part that a `Range` asks for (RFC 9110, 14.1.2): `whole` without one, for several at once and for what is no range
 * of bytes, which a server may ignore; `beyond` if it begins beyond the end.
 */
export function readByteRange(
  range: string | undefined,
  length: number,
): ByteRange | 'whole' | 'beyond' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (first + last === '') return 'whole';
  const { start, end } = first === '' ? lastBytes(Number(last), length) : bytesFrom(first, last);
  if (start >= length) return 'beyond';
  return end < start ? 'whole' : { start, end: Math.min(end, length - 1) };
}

function lastBytes(count: number, length: number): ByteRange {
  return { start: Math.max(0, length - count), end: length - 1 };
}

function bytesFrom(first: string, last: string): ByteRange {
  return { start: Number(first), end: last === '' ? Infinity : Number(last) };
}
