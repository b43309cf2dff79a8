import type { Span } from '#text/code-points.js';
import { piecesOf, pointAt, type Paragraph } from './positions.js';

/** Layers of paint from the lowest to the highest; each has its style in views.css. */
export const layers = [
  'm-actor',
  'm-forum',
  'm-idea',
  'm-speech',
  'm-fact',
  'quote',
  'pend',
  'sentence',
  'phrase',
] as const;

export type Layer = (typeof layers)[number];

/**
 * Paints spans of a text without wrapping them: an element inside an Arabic word would break its joined letters. The browser
 * paints the ranges or, if it cannot, they are rectangles behind the text.
 */
export class Painter {
  readonly #root: HTMLElement;
  readonly #paragraphs: readonly Paragraph[];
  readonly #drawn = new Map<Layer, readonly Range[]>();
  readonly #texts = new Map<number, Text>();

  /** @param root the element whose children with `data-paragraph` hold one text node each */
  constructor(root: HTMLElement, paragraphs: readonly Paragraph[]) {
    this.#root = root;
    this.#paragraphs = paragraphs;
  }

  /** Paints only these spans on a layer. */
  paint(layer: Layer, spans: readonly Span[]): void {
    const ranges = spans.flatMap((span) => this.rangesOf(span));
    this.#drawn.set(layer, ranges);
    if ('highlights' in CSS) {
      const highlight = new Highlight(...ranges);
      highlight.priority = layers.indexOf(layer);
      CSS.highlights.set(layer, highlight);
    } else this.redraw();
  }

  /** Moves rectangles to the text again after a change of size. */
  redraw(): void {
    if ('highlights' in CSS) return;
    this.#root.querySelector('.paint')?.remove();
    const sheet = document.createElement('div');
    sheet.className = 'paint';
    sheet.ariaHidden = 'true';
    const origin = this.#root.getBoundingClientRect();
    for (const layer of layers)
      for (const range of this.#drawn.get(layer) ?? [])
        for (const rectangle of range.getClientRects())
          sheet.append(mark(layer, rectangle, origin));
    this.#root.prepend(sheet);
  }

  clear(): void {
    for (const layer of layers) if ('highlights' in CSS) CSS.highlights.delete(layer);
  }

  rangesOf(span: Span): readonly Range[] {
    return piecesOf(this.#paragraphs, span).flatMap(({ paragraph, from, to }) => {
      const node = this.#textOf(paragraph);
      if (node === undefined) return [];
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [range];
    });
  }

  #textOf(paragraph: number): Text | undefined {
    const known = this.#texts.get(paragraph);
    if (known?.isConnected === true) return known;
    const text = this.#root.querySelector(`[data-paragraph="${paragraph}"]`)?.firstChild;
    if (!(text instanceof Text)) return undefined;
    this.#texts.set(paragraph, text);
    return text;
  }
}

function mark(layer: Layer, rectangle: DOMRect, origin: DOMRect): HTMLElement {
  const element = document.createElement('i');
  element.className = layer;
  Object.assign(element.style, {
    left: `${rectangle.left - origin.left}px`,
    top: `${rectangle.top - origin.top}px`,
    width: `${rectangle.width}px`,
    height: `${rectangle.height}px`,
  });
  return element;
}

/** True if a range is seen whole. */
export function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Code point of the text under a click; undefined beside it. */
export function pointOf(
  { clientX, clientY }: MouseEvent,
  paragraphs: readonly Paragraph[],
): number | undefined {
  const caret = caretAt(clientX, clientY);
  const paragraph = paragraphs[Number(caret?.node.parentElement?.dataset['paragraph'] ?? -1)];
  return caret && paragraph && pointAt(paragraph, caret.offset);
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Function that Safari has instead. */
interface OlderDocument {
  readonly caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** Place in a text under a point of the screen. */
function caretAt(x: number, y: number): Caret | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset };
}
