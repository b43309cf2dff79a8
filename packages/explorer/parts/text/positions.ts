import type { Span } from '#text/code-points.js';

export interface Paragraph {
  readonly text: string;
  /** Its start in the text, in code points. */
  readonly start: number;
  /** The code units before each of its code points, and their total. */
  readonly units: readonly number[];
}

/**
 * The paragraphs of a text, a line each. The graph counts code points and a page counts code units: a letter outside the Basic
 * Multilingual Plane is one code point and two units.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const units = [0];
    let at = 0;
    for (const point of line) units.push((at += point.length));
    const paragraph = { text: line, start, units };
    start += units.length; // The code points, and the end of the line.
    return paragraph;
  });
}

export const endOf = ({ start, units }: Paragraph): number => start + units.length - 1;

/** The index of the paragraph with a code point. */
export function paragraphAt(paragraphs: readonly Paragraph[], point: number): number {
  return paragraphs.findLastIndex(({ start }) => start <= point);
}

/** The number of a paragraph for readers: empty lines do not count, and the first is the heading. */
export function numberOf(paragraphs: readonly Paragraph[], index: number): number {
  return paragraphs.slice(0, index).filter(({ text }) => text.trim() !== '').length;
}

/** The code point of the text at a code unit of a paragraph. */
export function pointAt(paragraph: Paragraph, unit: number): number {
  const index = paragraph.units.findLastIndex((before) => before <= unit);
  return paragraph.start + Math.max(0, index);
}

/** A span within one paragraph, in its code units. */
export interface Piece {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a span, one for each paragraph that it touches; none beyond the text. */
export function piecesOf(paragraphs: readonly Paragraph[], { start, end }: Span): readonly Piece[] {
  return paragraphs.flatMap((paragraph, index) => {
    const from = Math.max(start, paragraph.start);
    const to = Math.min(end, endOf(paragraph));
    if (from >= to) return [];
    const unit = (point: number): number => paragraph.units[point - paragraph.start] ?? 0;
    return [{ paragraph: index, from: unit(from), to: unit(to) }];
  });
}

/** The text of a span; paragraphs are separated by line ends. */
export const textOf = (paragraphs: readonly Paragraph[], span: Span): string =>
  piecesOf(paragraphs, span)
    .map(({ paragraph, from, to }) => paragraphs[paragraph]?.text.slice(from, to) ?? '')
    .join('\n');

/** The span in an address after `#char=`, counted as in RFC 5147. */
export function readSpan(hash: string): Span | undefined {
  const [, from, to] = /^#char=(\d{1,9}),(\d{1,9})$/.exec(hash) ?? [];
  const span = { start: Number(from), end: Number(to) };
  return span.start < span.end ? span : undefined;
}
