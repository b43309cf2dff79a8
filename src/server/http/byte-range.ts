/** A part of a body: its first byte and its last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part that a `Range` asks for (RFC 9110, 14.1.2): `whole` without one, for several at once and for what is no range
 * of bytes, which a server may ignore; `unsatisfiable` if it begins beyond the end.
 */
export function readByteRange(
  range: string | undefined,
  length: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '') ?? [];
  if (first + last === '') return 'whole';
  const asked =
    first === ''
      ? { start: Math.max(0, length - Number(last)), end: length - 1 }
      : { start: Number(first), end: last === '' ? length - 1 : Number(last) };
  if (first !== '' && last !== '' && asked.end < asked.start) return 'whole';
  if (asked.start >= length) return 'unsatisfiable';
  return { start: asked.start, end: Math.min(asked.end, length - 1) };
}
