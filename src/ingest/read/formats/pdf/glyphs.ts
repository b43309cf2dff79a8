import type { PDFiumPage } from '@hyzyla/pdfium';
import { invariant } from '../../../../shared/errors.js';
import { limits, unreadable } from '../../limits.js';

/** A drawn letter, or a ligature of several. */
export interface Glyph {
  /** Its letters in reading order. */
  readonly text: string;
  /** In points from the left and the foot of the page. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** From the lowest to the highest point of its font's letters, in points. */
  readonly size: number;
  /** Its index in the library's list for the page. */
  readonly place: number;
  /** True if the library finds a gap between it and the previous one in the list. */
  readonly isAfterGap: boolean;
}

/**
 * The underlying library. Its own wrapper only returns text, in which ligatures of Arabic letters are reversed and a mark above
 * a letter breaks the line. The version is pinned, since these functions are not part of its declared interface.
 */
interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void };
  _FPDF_ClosePage(page: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(page: number): void;
  _FPDFText_CountChars(page: number): number;
  _FPDFText_GetUnicode(page: number, index: number): number;
  _FPDFText_GetCharOrigin(page: number, index: number, x: number, y: number): number;
  _FPDFText_GetCharBox(
    page: number,
    index: number,
    ...leftRightBottomTop: [number, number, number, number]
  ): number;
  _FPDFText_GetLooseCharBox(page: number, index: number, leftTopRightBottom: number): number;
}

interface Opened {
  readonly module: Pdfium;
  readonly pageIdx: number;
}

/** A character as the library returns it. */
interface Character extends Omit<Glyph, 'text'> {
  readonly unit: number;
  /** The extent of its ink; the letters of a ligature share that of the whole. */
  readonly ink: readonly [number, number];
}

/**
 * The glyphs of a page by the library's lines, after which it is closed; the layout is decided elsewhere.
 *
 * @throws KnownError above the limit of characters of a page
 */
export function readGlyphs(page: PDFiumPage): Glyph[][] {
  const { module, pageIdx } = page as unknown as Opened;
  const text = module._FPDFText_LoadPage(pageIdx);
  invariant(text, 'the library lists the characters of a page');
  const room = module.wasmExports.malloc(4 * 8);
  try {
    return toLines(module, text, room);
  } finally {
    module.wasmExports.free(room);
    module._FPDFText_ClosePage(text);
    module._FPDF_ClosePage(pageIdx);
  }
}

const space = 0x20;

function toLines(module: Pdfium, text: number, room: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Character[] = [];
  let isAfterGap = false;
  const count = countCharacters(module, text);
  for (let i = 0; i < count; i += 1) {
    const unit = module._FPDFText_GetUnicode(text, i);
    if (unit === 0x0a || unit === 0x0d) {
      if (line.length > 0) lines.push(join(line));
      line = [];
      continue;
    }
    if (unit === 0) continue;
    const { isDrawn, ...measured } = measure(module, text, i, room);
    if (isDrawn || unit !== space) line.push({ unit, isAfterGap, place: i, ...measured });
    isAfterGap = !isDrawn && unit === space;
  }
  return line.length > 0 ? [...lines, join(line)] : lines;
}

function countCharacters(module: Pdfium, text: number): number {
  const count = module._FPDFText_CountChars(text);
  if (count <= limits.ofPage) return count;
  throw unreadable(
    `A page of the PDF has ${String(count)} characters; it may have ${String(limits.ofPage)} at most.`,
  );
}

interface Measured extends Pick<Character, 'left' | 'right' | 'y' | 'size' | 'ink'> {
  /** False for a space without width, which the library inserts at a gap. */
  readonly isDrawn: boolean;
}

function measure(module: Pdfium, text: number, i: number, room: number): Measured {
  const heap = new DataView(module.HEAPU8.buffer, room);
  module._FPDFText_GetCharOrigin(text, i, room, room + 8);
  const [left, y] = [heap.getFloat64(0, true), heap.getFloat64(8, true)];
  module._FPDFText_GetLooseCharBox(text, i, room);
  const [begin, top, end, foot] = [0, 4, 8, 12].map((at) => heap.getFloat32(at, true));
  const [width, size] = [(end ?? 0) - (begin ?? 0), Math.abs((top ?? 0) - (foot ?? 0))];
  // The right end of the ink: fonts often declare wrong widths. For a space, the start of the next word.
  module._FPDFText_GetCharBox(text, i, room, room + 8, room + 16, room + 24);
  const ink = [heap.getFloat64(0, true), heap.getFloat64(8, true)] as const;
  const right = ink[1] > left ? ink[1] : left + width;
  return { left, right, y, size, ink, isDrawn: width > 0 };
}

/** Joins the letters of a ligature, which have the same place. */
function join(characters: readonly Character[]): Glyph[] {
  const glyphs: Glyph[] = [];
  let begun: Character[] = [];
  for (const each of characters) {
    const [first] = begun;
    if (first && !isSamePlace(first, each)) {
      glyphs.push(toGlyph(begun));
      begun = [];
    }
    begun.push(each);
  }
  if (begun.length > 0) glyphs.push(toGlyph(begun));
  return glyphs;
}

function isSamePlace(a: Character, b: Character): boolean {
  const isShared = a.ink[1] === b.ink[0] || a.ink[0] === b.ink[1];
  return a.left === b.left && a.y === b.y && (isShared || isHalf(a.unit));
}

/** The library reverses a line of Arabic unit by unit, including the letters of a ligature and the halves of a pair. */
function toGlyph(characters: readonly Character[]): Glyph {
  const units = characters.map(({ unit }) => unit);
  const [first] = characters;
  invariant(first, 'a glyph has a character');
  const isTurned = isLowHalf(units[0]) || /\p{Script=Arabic}/u.test(String.fromCharCode(...units));
  const { left, y, size } = first;
  // The library's gap before a mark is only its height.
  const isAfterGap = first.isAfterGap && !characters.some(isMark);
  const right = characters.reduce((max, each) => Math.max(max, each.right), -Infinity);
  const text = String.fromCharCode(...(isTurned ? units.reverse() : units));
  // The last one's place: the next glyph follows it in the list.
  const place = characters.at(-1)?.place ?? first.place;
  return { text, left, right, y, size, place, isAfterGap };
}

function isLowHalf(unit = 0): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isMark({ unit }: Character): boolean {
  return /\p{M}/u.test(String.fromCharCode(unit));
}
