import { nameOf } from '../../parts/entity.js';
import { labelSize } from './draw.js';
import { fontOf } from './pens.js';
import type { GraphNode } from './shown.js';

export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
}

const maxWidth = 132;

export const family = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue('--font');

/** Measures texts as the picture writes them. The fonts must have arrived, or be known not to. */
export class LabelMaker {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #known = new Map<string, LabelText>();

  constructor() {
    if (this.#context !== null) this.#context.font = fontOf(labelSize, true, family());
  }

  /** The name of a node in two lines at most; what does not fit ends in an ellipsis, and stands in full in the list. */
  of(node: GraphNode): LabelText {
    const { text } = nameOf(node);
    let label = this.#known.get(text);
    if (label === undefined) {
      const lines = this.#wrap(text.split(/\s+/));
      label = { lines, width: Math.max(...lines.map((line) => this.#measure(line))) };
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

  /** How many words fit on a line; one at least. */
  #fill(words: readonly string[]): number {
    let count = 1;
    while (count < words.length && this.#measure(words.slice(0, count + 1).join(' ')) <= maxWidth)
      count++;
    return count;
  }

  #measure(text: string): number {
    return this.#context?.measureText(text).width ?? text.length * 7;
  }
}
