/** Half open, in Unicode code points of the untouched text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Code points of the untouched text, half open, with the words that stand there. */
export interface Excerpt extends Span {
  readonly exact: string;
}

/** A lone half of a pair counts as one code point, as JavaScript's own iteration has it. */
const beyondBmp = /[\u{10000}-\u{10FFFF}]/u;

/**
 * The part of `text` from code point `start` up to, not including, `end`; code points beyond the text are ignored. Throws
 * RangeError for an invalid span.
 */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start)
    throw new RangeError(`${start} to ${end} is no span of code points.`);
  // A prefix of `end` units holds at least the code points asked for: without pairs, units are code points.
  if (!beyondBmp.test(text.slice(0, end + 1))) return text.slice(start, end);
  const from = unitOffset(text, 0, start);
  return text.slice(from, unitOffset(text, from, end - start));
}

/** The number of Unicode code points of `text`. */
export function codePointLength(text: string): number {
  if (!beyondBmp.test(text)) return text.length;
  let count = 0;
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) count += 1;
  return count;
}

/** The span of a part of `text` that begins at UTF-16 unit `unit`, as `indexOf` and matches give it. */
export function spanAt(text: string, unit: number, part: string): Span {
  const start = codePointLength(text.slice(0, unit));
  return { start, end: start + codePointLength(part) };
}

function unitOffset(text: string, from: number, codePoints: number): number {
  let unit = from;
  for (let left = codePoints; left > 0 && unit < text.length; left -= 1)
    unit += unitsAt(text, unit);
  return unit;
}

function unitsAt(text: string, unit: number): number {
  return (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}
