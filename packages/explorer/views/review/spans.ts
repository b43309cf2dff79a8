import { codePointLength, sliceCodePoints, type Span } from '#text/code-points.js';
import { pointAt, type Paragraph } from '../../parts/text/positions.js';

/** An end of a span, and the way to its next place. */
export type Move = readonly [end: 'start' | 'end', by: 1 | -1];

/** The span with one end moved by a word; unchanged where no word is left. */
export function moveBy(text: string, span: Span, [end, by]: Move): Span {
  const places = [...text.matchAll(/[\p{L}\p{N}\p{M}\u200c]+/gu)].map(({ index, 0: word }) =>
    codePointLength(text.slice(0, end === 'start' ? index : index + word.length)),
  );
  const at = span[end];
  const next = by > 0 ? places.find((each) => each > at) : places.findLast((each) => each < at);
  const moved = { ...span, [end]: next ?? at };
  return moved.start < moved.end ? moved : span;
}

/** The words that are selected in a text, without blanks at their ends; undefined if none are. */
export function selectedIn(text: string, paragraphs: readonly Paragraph[]): Span | undefined {
  const range = getSelection()?.rangeCount === 1 ? getSelection()?.getRangeAt(0) : undefined;
  if (range === undefined || range.collapsed) return undefined;
  const point = (node: Node, offset: number): number | undefined => {
    const of = node.parentElement?.closest<HTMLElement>('.rv-t [data-paragraph]');
    const paragraph = paragraphs[Number(of?.dataset['paragraph'] ?? -1)];
    return paragraph && pointAt(paragraph, offset);
  };
  const start = point(range.startContainer, range.startOffset);
  const end = point(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || start >= end) return undefined;
  const words = sliceCodePoints(text, start, end);
  const before = codePointLength(words) - codePointLength(words.trimStart());
  const span = { start: start + before, end: start + before + codePointLength(words.trim()) };
  return span.start < span.end ? span : undefined;
}
