import type { Span } from '../../../shared/text/code-points.js';

export interface Paragraph {
  readonly text: string;
  /** Where it begins in the text, in code points. */
  readonly start: number;
  /** The code units before each of its code points, and the number of all of them. */
  readonly units: readonly number[];
}

/**
 * The paragraphs of a text, a line each. The graph counts code points, a page counts code units: a letter outside the
 * Basic Multilingual Plane is one of the first and two of the second.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const units = [0];
    let at = 0;
    for (const point of line) units.push((at += point.length));
    const paragraph = { text: line, start, units };
    start += units.length; // as many code points, and the end of the line
    return paragraph;
  });
}

export const endOf = ({ start, units }: Paragraph): number => start + units.length - 1;

/** The number of the paragraph in which a code point lies. */
export function paragraphAt(paragraphs: readonly Paragraph[], point: number): number {
  return paragraphs.findLastIndex(({ start }) => start <= point);
}

/** What a reader calls a paragraph: empty lines are none, and the first is the heading. */
export function numberOf(paragraphs: readonly Paragraph[], index: number): number {
  return paragraphs.slice(0, index).filter(({ text }) => text.trim() !== '').length;
}

/** The code point of the text at a code unit of one of its paragraphs. */
export function pointAt(paragraph: Paragraph, unit: number): number {
  const index = paragraph.units.findLastIndex((before) => before <= unit);
  return paragraph.start + Math.max(0, index);
}

/** A stretch within one paragraph, in its code units. */
export interface Piece {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a span, one for each paragraph that it touches; none where it lies beyond the text. */
export function piecesOf(paragraphs: readonly Paragraph[], { start, end }: Span): readonly Piece[] {
  return paragraphs.flatMap((paragraph, index) => {
    const from = Math.max(start, paragraph.start);
    const to = Math.min(end, endOf(paragraph));
    if (from >= to) return [];
    const unit = (point: number): number => paragraph.units[point - paragraph.start] ?? 0;
    return [{ paragraph: index, from: unit(from), to: unit(to) }];
  });
}

/** The text of a span; paragraphs that it goes over are parted by an end of line. */
export const textOf = (paragraphs: readonly Paragraph[], span: Span): string =>
  piecesOf(paragraphs, span)
    .map(({ paragraph, from, to }) => paragraphs[paragraph]?.text.slice(from, to) ?? '')
    .join('\n');

/** The span that an address names after `#char=`, counted as RFC 5147 does. */
export function readSpan(hash: string): Span | undefined {
  const [, from, to] = /^#char=(\d{1,9}),(\d{1,9})$/.exec(hash) ?? [];
  const span = { start: Number(from), end: Number(to) };
  return span.start < span.end ? span : undefined;
}
