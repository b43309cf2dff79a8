import type { Span } from '#text/code-points.js';

/** Pairs of gold and prediction by index; each is in one pair at most. */
export type Pairs = ReadonlyMap<number, number>;

/** One-to-one pairs, the best fit first; a fit of 0 is none. Equal fits are paired in order. */
export function pairBest<Gold, Predicted>(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  fit: (gold: Gold, predicted: Predicted) => number,
): Pairs {
  const fits = gold
    .flatMap((each, g) => predicted.map((other, p) => ({ g, p, fit: fit(each, other) })))
    .filter((pair) => pair.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.g - b.g || a.p - b.p);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, p } of fits) {
    if (pairs.has(g) || taken.has(p)) continue;
    pairs.set(g, p);
    taken.add(p);
  }
  return pairs;
}

/** The share of the union of two spans that both cover. */
export function overlap(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const either = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return either > 0 ? both / either : 0;
}

export interface Tally {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Counts a line of a report: predictions that match gold of another line are neither right nor wrong. */
export function tally<Gold, Predicted>(
  { counted, other }: { readonly counted: readonly Gold[]; readonly other: readonly Gold[] },
  predicted: readonly Predicted[],
  fit: (gold: Gold, predicted: Predicted) => number,
  fitOther: (gold: Gold, predicted: Predicted) => number,
): Tally & { readonly pairs: Pairs } {
  const pairs = pairBest(counted, predicted, fit);
  const met = new Set(pairs.values());
  const left = predicted.filter((_, place) => !met.has(place));
  const ignored = pairBest(other, left, fitOther);
  return { tp: pairs.size, fp: left.length - ignored.size, fn: counted.length - pairs.size, pairs };
}
