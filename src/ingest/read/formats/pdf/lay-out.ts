import type { Glyph } from './glyphs.js';

/** A line of a page as it is read. */
export interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** Above, below or beside its line a mark or a small figure stands by less than this, in sizes of its letters. */
const sameLine = 0.5;

/** A gap as wide as this, in sizes of the letters, is a space. */
const spaceWidth = 0.19;

/** The lines of a page, each in the order in which it is read, whichever way that is. */
export function layOutLines(pieces: readonly (readonly Glyph[])[]): Line[] {
  return joinPieces(pieces).map(toLine);
}

/** What was taken for a line of its own because of a mark above a letter goes back to its line. */
function joinPieces(pieces: readonly (readonly Glyph[])[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const piece of pieces.flatMap(cut)) {
    const last = lines.at(-1);
    if (last && isOfLine(piece, last)) last.push(...piece);
    else lines.push([...piece]);
  }
  return lines;
}

/** The library may go on to the next line without an end of the one before. */
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

function isOfLine(piece: readonly Glyph[], line: readonly Glyph[]): boolean {
  const [a, b] = [baseOf(piece), baseOf(line)];
  return Math.abs(a.y - b.y) < sameLine * Math.max(a.size, b.size);
}

/** Where most letters of a line stand. */
function baseOf(line: readonly Glyph[]): Pick<Glyph, 'y' | 'size'> {
  const counts = new Map<number, number>();
  for (const { y, text } of line) counts.set(y, (counts.get(y) ?? 0) + text.length);
  const y = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  return { y, size: Math.max(...line.map(({ size }) => size)) };
}

function toLine(glyphs: readonly Glyph[]): Line {
  const { y, size } = baseOf(glyphs);
  const seen = [...glyphs].sort(bySight);
  const [left, right] = [seen[0]?.left ?? 0, Math.max(...seen.map((glyph) => glyph.right))];
  return { text: joinGlyphs(toReadingOrder(withSpaces(seen))), y, size, width: right - left };
}

/** From left to right. A mark stands at the place of its letter, and behind it once a line of Arabic is turned round. */
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

/** Letters whose strokes reach under the next word leave no gap to be seen: there the library may know of one. */
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

/** A mark above a letter looks like a gap to it. */
function isGap(a: Seen, b: Seen, marks: ReadonlySet<number>): boolean {
  if (!('place' in a) || !('place' in b) || isMark(b.text)) return false;
  const [first, second] = a.place < b.place ? [a, b] : [b, a];
  if (!second.isAfterGap || second.place - first.place > listedApart) return false;
  return ![-2, -1, 1, 2].some((step) => marks.has(second.place + step));
}

/** The space between two glyphs has a place of its own, and a ligature two. */
const listedApart = 3;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const leftToRight = /\p{L}/u;
const digits = /\p{Nd}/u;

/** Which way each is read, by the Unicode bidirectional algorithm as far as one line of a text needs it. */
type Way = 'R' | 'L' | 'N' | 'NUMBER';

function wayOf(text: string): Way {
  if (digits.test(text)) return 'NUMBER';
  if (rightToLeft.test(text)) return /\p{L}|\p{M}/u.test(text) ? 'R' : 'N';
  return leftToRight.test(text) ? 'L' : 'N';
}

/** What is seen from left to right, as it is read: of a line of Arabic from right to left, but for numbers and foreign words. */
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

/** What is read one way, from left to right. What has no way of its own goes with the words on both sides, else with the line. */
function runsOf(seen: readonly Seen[], ways: readonly Way[], isRightToLeft: boolean): Run[] {
  const runs: Run[] = [];
  for (const [i, each] of seen.entries()) {
    const isTurned = resolve(ways, each.text, i, isRightToLeft);
    const last = runs.at(-1);
    if (last?.isTurned === isTurned) last.seen.push(each);
    else runs.push({ seen: [each], isTurned });
  }
  return runs;
}

/** Whether a glyph is read from right to left. */
function resolve(ways: readonly Way[], text: string, at: number, isRightToLeft: boolean): boolean {
  const way = ways[at];
  if (way !== 'N') return way === 'R';
  if (isOfNumber(text, ways[at - 1], ways[at + 1])) return false;
  const [left, right] = [strongOn(ways, at, -1), strongOn(ways, at, 1)];
  const isBetween = left === right && (left === 'L' || left === 'R');
  return isBetween ? left === 'R' : isRightToLeft;
}

/** A separator within a number, or the sign of a percentage on either side of one. */
function isOfNumber(text: string, before: Way | undefined, after: Way | undefined): boolean {
  const sides = [before, after].filter((way) => way === 'NUMBER').length;
  return (sides === 2 && /^[.,:/٫٬+-]$/u.test(text)) || (sides > 0 && /^[%٪]$/u.test(text));
}

/** The way of the nearest word on one side; a number has that of the line. */
function strongOn(ways: readonly Way[], at: number, step: 1 | -1): Way | undefined {
  for (let i = at + step; i >= 0 && i < ways.length; i += step) if (ways[i] !== 'N') return ways[i];
  return undefined;
}
