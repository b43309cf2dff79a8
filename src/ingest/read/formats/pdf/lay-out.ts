import type { Glyph } from './glyphs.js';

/** A line of a page in reading order. */
export interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** Maximum vertical distance of a mark or a small figure from its line, in sizes of its letters. */
const sameLine = 0.5;

/** Minimum width of a space, in sizes of the letters. */
const spaceWidth = 0.19;

/** The lines of a page, each in its reading order. */
export function layOutLines(pieces: readonly (readonly Glyph[])[]): Line[] {
  return joinPieces(pieces).map(toLine);
}

/** A line that grows, with the baseline of most of its letters. */
class GrowingLine {
  readonly glyphs: Glyph[] = [];
  y = 0;
  size = -Infinity;
  readonly #counts = new Map<number, number>();

  constructor(piece: readonly Glyph[]) {
    this.add(piece);
  }

  add(piece: readonly Glyph[]): void {
    for (const glyph of piece) {
      this.glyphs.push(glyph);
      const count = (this.#counts.get(glyph.y) ?? 0) + glyph.text.length;
      this.#counts.set(glyph.y, count);
      if (count > (this.#counts.get(this.y) ?? 0)) this.y = glyph.y;
      this.size = Math.max(this.size, glyph.size);
    }
  }
}

/** Returns marks above letters, which the library took for lines, to their lines. */
function joinPieces(pieces: readonly (readonly Glyph[])[]): GrowingLine[] {
  const lines: GrowingLine[] = [];
  for (const piece of pieces.flatMap(cut)) {
    const [last, own] = [lines.at(-1), new GrowingLine(piece)];
    if (last && Math.abs(own.y - last.y) < sameLine * Math.max(own.size, last.size))
      last.add(piece);
    else lines.push(own);
  }
  return lines;
}

/** Cuts a piece where the library continues with the next line without a break. */
function cut(piece: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of piece) {
    const isNext =
      before && Math.abs(glyph.y - before.y) >= sameLine * Math.max(glyph.size, before.size);
    if (before === undefined || isNext === true) parts.push([]);
    parts.at(-1)?.push(glyph);
    before = glyph;
  }
  return parts;
}

function toLine({ glyphs, y, size }: GrowingLine): Line {
  const seen = [...glyphs].sort(bySight);
  const right = seen.reduce((max, glyph) => Math.max(max, glyph.right), -Infinity);
  const width = right - (seen[0]?.left ?? 0);
  return { text: joinGlyphs(toReadingOrder(withSpaces(seen))), y, size, width };
}

/** Order from left to right. A mark is at the place of its letter, and after it once a line of Arabic is reversed. */
function bySight(a: Glyph, b: Glyph): number {
  const isOver = Math.abs(a.left - b.left) < 0.1 * a.size;
  const [isMarkA, isMarkB] = [isMark(a.text), isMark(b.text)];
  if (isOver && isMarkA !== isMarkB) return isMarkA ? -1 : 1;
  return a.left - b.left;
}

function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/** A glyph, or a space between two. */
type Seen = Glyph | { readonly text: ' ' };

function withSpaces(glyphs: readonly Glyph[]): Seen[] {
  const seen: Seen[] = [];
  let end = Infinity;
  for (const glyph of glyphs) {
    const isOver = isMark(glyph.text);
    if (!isOver && glyph.left - end > spaceWidth * glyph.size) seen.push({ text: ' ' });
    seen.push(glyph);
    if (!isOver) end = end === Infinity ? glyph.right : Math.max(end, glyph.right);
  }
  return seen;
}

/**
 * Joins glyphs to text. Letters whose strokes reach under the next word leave no visible gap; there the library's gap counts.
 */
function joinGlyphs(ordered: readonly Seen[]): string {
  const marks = new Set(
    ordered.flatMap((each) => ('place' in each && isMark(each.text) ? [each.place] : [])),
  );
  let text = '';
  let before: Seen | undefined;
  for (const each of ordered) {
    if (before && isGap(before, each, marks)) text += ' ';
    text += each.text;
    if (!isMark(each.text)) before = each;
  }
  return text;
}

/** Whether there is a gap; a mark above a letter looks like one. */
function isGap(a: Seen, b: Seen, marks: ReadonlySet<number>): boolean {
  if (!('place' in a) || !('place' in b) || isMark(b.text)) return false;
  const [first, second] = a.place < b.place ? [a, b] : [b, a];
  if (!second.isAfterGap || second.place - first.place > listedApart) return false;
  return ![-2, -1, 1, 2].some((step) => marks.has(second.place + step));
}

/** List distance of two glyphs with a space between them: the space has a place of its own, and a ligature two. */
const listedApart = 3;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const leftToRight = /\p{L}/u;
const digits = /\p{Nd}/u;

/** Direction of each glyph, by the part of the Unicode bidirectional algorithm that one line needs. */
type Way = 'R' | 'L' | 'N' | 'NUMBER';

function wayOf(text: string): Way {
  if (digits.test(text)) return 'NUMBER';
  if (rightToLeft.test(text)) return /\p{L}|\p{M}/u.test(text) ? 'R' : 'N';
  return leftToRight.test(text) ? 'L' : 'N';
}

/** Glyphs in reading order: a line of Arabic from right to left, except for numbers and foreign words. */
function toReadingOrder(seen: readonly Seen[]): Seen[] {
  const ways = seen.map(({ text }) => wayOf(text));
  const count = (way: Way): number => ways.filter((each) => each === way).length;
  const isRightToLeft = count('R') > count('L');
  const runs = runsOf(seen, ways, isRightToLeft);
  const ordered = isRightToLeft ? runs.reverse() : runs;
  return ordered.flatMap(({ seen: each, isTurned }) => (isTurned ? each.reverse() : each));
}

interface Run {
  readonly seen: Seen[];
  /** Read from right to left. */
  readonly isTurned: boolean;
}

/** Runs of one direction. Neutral glyphs take the direction of the words on both sides, else of the line. */
function runsOf(seen: readonly Seen[], ways: readonly Way[], isRightToLeft: boolean): Run[] {
  const runs: Run[] = [];
  const after = strongAfter(ways);
  let before: Way | undefined;
  for (const [i, each] of seen.entries()) {
    const sides = [before, after[i]] as const;
    const isTurned = resolve(ways, each.text, i, sides, isRightToLeft);
    if (ways[i] !== 'N') before = ways[i];
    const last = runs.at(-1);
    if (last?.isTurned === isTurned) last.seen.push(each);
    else runs.push({ seen: [each], isTurned });
  }
  return runs;
}

/** The direction of the nearest word after each glyph; a number has that of the line. */
function strongAfter(ways: readonly Way[]): (Way | undefined)[] {
  const after: (Way | undefined)[] = [];
  let next: Way | undefined;
  for (let i = ways.length - 1; i >= 0; i -= 1) {
    after[i] = next;
    if (ways[i] !== 'N') next = ways[i];
  }
  return after;
}

/** Whether a glyph is read from right to left, by the words on its sides if it has no direction. */
function resolve(
  ways: readonly Way[],
  text: string,
  at: number,
  [left, right]: readonly [Way | undefined, Way | undefined],
  isRightToLeft: boolean,
): boolean {
  const way = ways[at];
  if (way !== 'N') return way === 'R';
  if (isOfNumber(text, ways[at - 1], ways[at + 1])) return false;
  const isBetween = left === right && (left === 'L' || left === 'R');
  return isBetween ? left === 'R' : isRightToLeft;
}

/** A separator within a number, or a percent sign on either side of one. */
function isOfNumber(text: string, before: Way | undefined, after: Way | undefined): boolean {
  const sides = [before, after].filter((way) => way === 'NUMBER').length;
  return (sides === 2 && /^[.,:/٫٬+-]$/u.test(text)) || (sides > 0 && /^[%٪]$/u.test(text));
}
