/** Keeps labels that clients choose from growing without end: after the first `max`, all others are "other". */
export class BoundedLabels {
  readonly #known = new Set<string>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  labelOf(text: string): string {
    if (this.#known.has(text)) return text;
    if (this.#known.size >= this.#max) return 'other';
    this.#known.add(text);
    return text;
  }
}
