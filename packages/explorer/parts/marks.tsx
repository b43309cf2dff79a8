import type { ComponentChild } from 'preact';
import { sliceCodePoints, type Span } from '#text/code-points.js';

interface MarksProps {
  readonly text: string;
  /** In the order of the text. */
  readonly spans: readonly Span[];
  readonly mark?: (piece: string, key: number) => ComponentChild;
}

/** A text in which some spans are marked. */
export function Marks({ text, spans, mark = usualMark }: MarksProps) {
  let at = 0;
  const pieces = [...spans.flatMap(({ start, end }) => [start, end]), text.length].map((edge) => {
    const from = at;
    at = Math.max(from, edge);
    return sliceCodePoints(text, from, at);
  });
  // An empty text would be written anew with each letter that is typed.
  return pieces.map((piece, index) =>
    index % 2 === 1 ? mark(piece, index) : piece === '' ? undefined : piece,
  );
}

const usualMark = (piece: string, key: number) => <mark key={key}>{piece}</mark>;
