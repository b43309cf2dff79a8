/** Keeps labels that clients choose from growing without end: after the first `max`, all others are "other". */
export class BoundedLabels {
  private readonly known = new Set<string>();

  constructor(private readonly max: number) {}

  labelOf(text: string): string {
    if (this.known.has(text)) return text;
    if (this.known.size >= this.max) return 'other';
    this.known.add(text);
    return text;
  }
}
