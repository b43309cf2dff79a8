import { areFontsThere } from '../../fonts.js';
import { nameOf } from '../../parts/entity.js';
import { labelSize } from './drawn.js';
import { fontOf } from './pens.js';
import type { GraphNode } from './shown.js';

export interface LabelText {
  readonly lines: readonly string[];
  /** Its width in bold, which is at least the normal width. */
  readonly width: number;
  readonly plainWidth: number;
}

const maxWidth = 132;

let known = '';

/** The fonts of a drawing; called in every frame, even before the page's fonts have arrived. */
export function family(): string {
  if (known !== '') return known;
  const areThere = areFontsThere();
  const name = areThere ? '--font-page' : '--font';
  const now = getComputedStyle(document.documentElement).getPropertyValue(name);
  if (areThere) known = now;
  return now;
}

/** Measures texts in the picture's fonts. The fonts must have arrived, or have failed to load. */
export class LabelMaker {
  readonly #strong = contextFor(true);
  readonly #plain = contextFor(false);
  readonly #known = new Map<string, LabelText>();

  /** The name of a node in at most two lines; the rest becomes an ellipsis, and is in the list in full. */
  of(node: GraphNode): LabelText {
    const { text } = nameOf(node);
    let label = this.#known.get(text);
    if (label === undefined) {
      const lines = this.#wrap(text.split(/\s+/));
      const widest = (context: Measuring): number =>
        Math.max(...lines.map((line) => measure(context, line)));
      label = { lines, width: widest(this.#strong), plainWidth: widest(this.#plain) };
      this.#known.set(text, label);
    }
    return label;
  }

  #wrap(words: readonly string[]): readonly string[] {
    const first = this.#fill(words);
    const rest = words.slice(first);
    if (rest.length === 0) return [words.join(' ')];
    const second = this.#fill(rest);
    const ending = second < rest.length ? '…' : '';
    return [words.slice(0, first).join(' '), rest.slice(0, second).join(' ') + ending];
  }

  /** The number of words that fit on a line; at least one. */
  #fill(words: readonly string[]): number {
    let count = 1;
    while (
      count < words.length &&
      measure(this.#strong, words.slice(0, count + 1).join(' ')) <= maxWidth
    )
      count++;
    return count;
  }
}

type Measuring = CanvasRenderingContext2D | null;

function contextFor(isStrong: boolean): Measuring {
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = fontOf(labelSize, isStrong, family());
  return context;
}

const measure = (context: Measuring, text: string): number =>
  context?.measureText(text).width ?? text.length * 7;
